package io.zhidu.repair.demo;

import java.time.LocalDateTime;

/** An order of the story and what the engine calls it. */
final class DemoOrderUnderWay {

    private final DemoOrder order;
    private final LocalDateTime moved;
    private String number;
    private String instance;

    /** @param moved where its appointment goes, or null */
    DemoOrderUnderWay(DemoOrder order, LocalDateTime moved) {
        this.order = order;
        this.moved = moved;
    }

    void started(String orderNumber, String processInstance) {
        number = orderNumber;
        instance = processInstance;
    }

    DemoOrder order() {
        return order;
    }

    LocalDateTime moved() {
        return moved;
    }

    String number() {
        return number;
    }

    String instance() {
        return instance;
    }
}
