package io.zhidu.audit.chain;

/** The end of a chain: the next link follows it. */
public record Head(String chain, long seq, String hash) {

    private static final String NOTHING = "0".repeat(64);

    public static Head ofNew(String chain) {
        return new Head(chain, 0, NOTHING);
    }

    public boolean isNew() {
        return seq == 0;
    }
}
