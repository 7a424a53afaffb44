package io.zhidu.customer;

/** A resident, or whoever reports from that room. */
public record Customer(String id, String name, String phone, Building building, String room) {

    /** Where to go: building and room as on the door. */
    public String place() {
        return building.name() + " " + room;
    }
}
