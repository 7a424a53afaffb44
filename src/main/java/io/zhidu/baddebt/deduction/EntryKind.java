package io.zhidu.baddebt.deduction;

/** What an entry of the personal ledger is. */
public enum EntryKind {
    /** He is to bear it. */
    DUE("due"),
    /** A receipt came in: he is to bear so much less; negative. */
    RELIEVED("relieved"),
    /** That receipt was reversed: he is to bear it again. */
    DUE_AGAIN("due-again"),
    /** Taken from a month's wage. */
    TAKEN("taken"),
    /** Of what was taken in a month so much is his again; negative where a reversal came before it was paid out. */
    GIVEN_BACK("given-back"),
    /** Paid out with a month's wage, of what is his again. */
    PAID_OUT("paid-out"),
    /** What a month left for the next one; a note that changes nothing. */
    CARRIED_OVER("carried-over");

    private final String code;

    EntryKind(String code) {
        this.code = code;
    }

    /** As the tables and the messages name it. */
    public String code() {
        return code;
    }

    boolean ofDue() {
        return this == DUE || this == RELIEVED || this == DUE_AGAIN;
    }

    /** @throws IllegalArgumentException if no kind has this code */
    public static EntryKind of(String code) {
        for (EntryKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
