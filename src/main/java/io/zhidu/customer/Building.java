package io.zhidu.customer;

/** A building of the estate and the area it lies in. */
public record Building(String id, String areaId, String name) {}
