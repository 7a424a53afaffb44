package io.zhidu.customer;

import java.util.List;

/** Customers and buildings. */
public interface Customers {

    List<Building> buildings();

    /** The customer of that name in that room; recorded on first sight. Refuses a building that does not exist. */
    Customer inRoom(String buildingId, String room, String name, String phone);
}
