/** Staff, roles and areas: who may do what, in one place. */
package io.zhidu.people;
