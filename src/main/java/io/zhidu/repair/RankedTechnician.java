package io.zhidu.repair;

/**
 * A place in the ranking of clause 1-3.3.
 *
 * @param value the technician's user id (named so for the form's list of choices)
 * @param label what the supervisor reads in the list
 * @param why the facts behind the place
 */
public record RankedTechnician(int rank, String value, String label, String why) {}
