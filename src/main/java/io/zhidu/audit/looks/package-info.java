/** Every look of an auditor at a case is itself recorded, and refused where it cannot be. */
package io.zhidu.audit.looks;
