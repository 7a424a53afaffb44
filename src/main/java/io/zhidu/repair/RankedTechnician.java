package io.zhidu.repair;

/**
 * A place in the ranking of clause 1-3.3.
 *
 * @param value the technician's user id (named so for the form's list of choices)
 * @param name the technician's, as the table shows it
 * @param label place and name in one, as the list of choices shows it
 * @param why the facts behind the place
 */
public record RankedTechnician(int rank, String value, String name, String label, String why) {}
