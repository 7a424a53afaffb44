/** Engine configuration, form contract, typed variables, money and pages: what every procedure stands on. */
package io.zhidu.platform;
