package io.zhidu.people;

/**
 * An area, or a building of one.
 *
 * @param areaId of a building, null of an area
 */
record Place(String id, String name, String areaId) {}
