package io.zhidu.credit.demo;

import io.zhidu.demo.DemoRow;
import java.time.LocalDate;

/** A shipment of the story and its number, once it was asked for. */
final class DemoShipmentUnderWay {

    private final DemoRow row;
    private final LocalDate day;
    private String number;

    DemoShipmentUnderWay(DemoRow row, LocalDate day) {
        this.row = row;
        this.day = day;
    }

    void asked(String shipment) {
        number = shipment;
    }

    DemoRow row() {
        return row;
    }

    LocalDate day() {
        return day;
    }

    /** Null where it was not asked for. */
    String number() {
        return number;
    }
}
