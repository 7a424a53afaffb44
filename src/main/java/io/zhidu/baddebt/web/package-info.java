/** The cases of bad debts as their readers see them: all of them, or those in which one bears something. */
package io.zhidu.baddebt.web;
