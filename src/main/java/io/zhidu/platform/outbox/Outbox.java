package io.zhidu.platform.outbox;

/** Messages to customers: written in the transaction of what they tell of, so that none is lost and none is premature. */
public interface Outbox {

    /** Kind of an address that is a mailbox. */
    String EMAIL = "email";
    /** Kind of an address that is a telephone number. */
    String SMS = "sms";

    /**
     * @param key unique, so that nobody is told the same thing twice
     * @param recipientKind {@link #EMAIL} or {@link #SMS}
     * @param template key of the sentence in the message files
     * @param args what the sentence says
     * @throws org.springframework.dao.DuplicateKeyException if the key is taken
     */
    void send(String key, String recipientKind, String address, String template, Object... args);
}
