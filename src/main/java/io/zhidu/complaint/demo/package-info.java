/** The demo company's complaints: thirty, in every state and at every level, played through the process itself. */
package io.zhidu.complaint.demo;
