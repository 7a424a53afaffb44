/**
 * How the demo company's past is played into an empty database, whatever the procedure: every step is a task completed by the
 * person whose it is, in the engine and at the hour of the story, and what is due meanwhile happens at its time.
 *
 * <p>A procedure joins with a bean that is a {@link io.zhidu.demo.DemoStory}: its rows ({@link io.zhidu.demo.DemoRow}) say what
 * happened to whom, its steps and paths ({@link io.zhidu.demo.DemoPaths}) how a case goes.
 */
package io.zhidu.demo;
