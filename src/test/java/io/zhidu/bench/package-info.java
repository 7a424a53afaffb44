/**
 * The benchmark: {@code ./mvnw -Pbench verify}. It drives a {@link io.zhidu.bench.Journey} through the product and through
 * the same model with no-op delegates on two bare engines, interleaved, on one server in one run, and writes
 * {@code target/bench.json}. A procedure joins by its own {@code Journey} in {@link io.zhidu.bench.JourneysBenchmark}.
 */
package io.zhidu.bench;
