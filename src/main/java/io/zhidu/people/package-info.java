/** Staff, roles and areas, and where they come from; who may do what, in one place; who signs for whom. */
package io.zhidu.people;
