/**
 * Four months of the demo company's credit, as a {@link io.zhidu.demo.DemoStory}. It is data: {@code demo/credit-customers.csv}
 * says who buys, how much and how he pays, {@code demo/credit-shipments.csv} which shipments were asked for, and
 * {@code demo/credit-paths.yaml} how such a request goes. Days are counted back from the day on which the story is played.
 */
package io.zhidu.credit.demo;
