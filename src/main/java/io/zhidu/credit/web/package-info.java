/** Pages of the accounts: who has credit, how much of it, and who is over. */
package io.zhidu.credit.web;
