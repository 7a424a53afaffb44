package io.zhidu.complaint.web;

import java.util.List;

/**
 * A complaint as whoever works on it reads it, in his language.
 *
 * @param contact how the customer is reached
 * @param people who may be made responsible
 * @param history what was done and said, and what was late
 */
record ComplaintSheet(
        String number,
        String customerName,
        String contact,
        String subject,
        String kind,
        String impact,
        String severity,
        boolean legal,
        boolean repeated,
        String state,
        String level,
        int round,
        String statement,
        String remindedAt,
        List<Face> clocks,
        List<Happened> history,
        List<Earlier> similar,
        List<String> linked,
        List<Person> people) {

    /** @param state when it is due, or that it stands still or was stopped */
    record Face(String kind, String label, int percent, String colour, String state) {}

    record Happened(int round, String at, String by, String what, String words) {}

    /** @param words the beginning of what the customer said */
    record Earlier(String number, String at, String state, String words) {}

    record Person(String id, String name) {}
}
