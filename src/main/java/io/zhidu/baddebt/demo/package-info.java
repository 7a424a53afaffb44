/**
 * The demo company's bad debts, as a {@link io.zhidu.demo.DemoStory} on the shipments of credit's. It is data:
 * {@code demo/bad-debts.csv} says which goods nobody paid, {@code demo/bad-debt-paths.yaml} how such a case goes, and
 * {@code demo/wages.csv} what the month ends take from.
 */
package io.zhidu.baddebt.demo;
