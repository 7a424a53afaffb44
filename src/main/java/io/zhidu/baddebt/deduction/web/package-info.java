/** Pages and downloads of the deductions. */
package io.zhidu.baddebt.deduction.web;
