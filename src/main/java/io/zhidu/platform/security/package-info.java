/**
 * Spring Security in front of everything; one login for pages, web applications and REST. The holes of Camunda 7.24.0 that get
 * no more fixes are closed here, each with its test.
 */
package io.zhidu.platform.security;
