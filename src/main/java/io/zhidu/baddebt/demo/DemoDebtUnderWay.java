package io.zhidu.baddebt.demo;

import io.zhidu.demo.DemoRow;

/** A case of the story and its number, once it was opened. */
final class DemoDebtUnderWay {

    private final DemoRow row;
    private String number;
    private boolean objected;

    DemoDebtUnderWay(DemoRow row) {
        this.row = row;
    }

    void opened(String given) {
        number = given;
    }

    DemoRow row() {
        return row;
    }

    /** Null where it was not opened. */
    String number() {
        return number;
    }

    /** Whether the person objects now: once, when he is heard first. */
    boolean objects(String person) {
        boolean now = !objected && row.find("objects").filter(person::equals).isPresent();
        objected |= now;
        return now;
    }

    /** Whether he says nothing: his task stays with him. */
    boolean isSilent(String person) {
        return row.find("silent")
                .filter(silent -> java.util.List.of(silent.split(" ")).contains(person))
                .isPresent();
    }
}
