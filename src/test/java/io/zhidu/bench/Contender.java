package io.zhidu.bench;

import org.camunda.bpm.engine.ProcessEngine;

/** Who takes part: an engine with the journey's model deployed, on a database of its own. */
record Contender(String name, ProcessEngine engine, CountingDataSource database) {

    static final String PRODUCT = "product";

    boolean isProduct() {
        return name.equals(PRODUCT);
    }
}
