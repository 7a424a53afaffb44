/**
 * The last months of the demo company's repairs, as a {@link io.zhidu.demo.DemoStory}. It is data: {@code demo/repair-orders.csv} says what happened
 * to whom, {@code demo/repair-paths.yaml} how an order goes and who was called at the month's end.
 */
package io.zhidu.repair.demo;
