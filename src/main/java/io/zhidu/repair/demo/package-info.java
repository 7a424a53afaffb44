/**
 * The demo company's last months, played once into an empty database: every step is a task completed by the person whose
 * it is, in the engine and at the hour of the story. The story is data: {@code demo/repair-orders.csv} says what happened
 * to whom, {@code demo/repair-paths.yaml} how an order goes and who was called at the month's end.
 */
package io.zhidu.repair.demo;
