/** Customers and the buildings they live in. */
package io.zhidu.customer;
