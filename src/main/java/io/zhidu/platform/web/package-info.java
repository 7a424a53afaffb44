/** What all pages share: layout, home, login, and the page that says why something was refused. */
package io.zhidu.platform.web;
