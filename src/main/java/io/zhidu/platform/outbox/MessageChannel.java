package io.zhidu.platform.outbox;

/** A way to a customer: one for mail, others as a company has them. */
public interface MessageChannel {

    /** {@link Outbox#EMAIL}, {@link Outbox#SMS} or another kind of address. */
    String recipientKind();

    /**
     * Hands a text over. It may be called again for a message that had left, should the node have stopped in that moment:
     * {@code key} tells whoever receives it that it is the same.
     *
     * @throws RuntimeException if it was not taken; it is tried again after a pause
     */
    void send(String key, String address, String subject, String text);
}
