package io.zhidu.complaint;

import java.time.LocalDateTime;
import java.util.List;

/** The complaints as pages list and count them; reads only. */
public interface ComplaintRegister {

    /** The newest first. */
    List<Line> list(Filter filter, int most);

    /** Those registered in the period, but for merged ones, which go on under another number; in the order of their numbers. */
    List<ComplaintFact> facts(LocalDateTime from, LocalDateTime before);

    /** Those registered in the period, but for merged ones, by number; with no more than the beginning of the customers' words. */
    List<Complaint> between(LocalDateTime from, LocalDateTime before);

    /**
     * An empty text asks for any.
     *
     * @param state a {@link ComplaintState}, or {@code open} for all that are
     * @param level null for any
     * @param text in the number, the customer's name or telephone, or in what he says
     * @param holder only what that person has or had in hand
     */
    record Filter(
            String state, String kind, String severity, Integer level, String department, String text, String holder) {}

    /**
     * @param complaint with no more than the beginning of the customer's words
     * @param holder who has it now: a person, or groups until one of them takes it
     */
    record Line(Complaint complaint, String holder) {}
}
