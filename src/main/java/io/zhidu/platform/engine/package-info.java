/** How the engine is set up, when a task is due, and how its errors reach a person. */
package io.zhidu.platform.engine;
