package io.zhidu.complaint;

import io.zhidu.platform.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a customer complains of, and how he is reached: by telephone or by mail.
 *
 * @param subject number of the repair order or shipment that it is about, or null
 * @param statement his own words, at most {@value #LONGEST} characters
 */
public record NewComplaint(
        String channel,
        String subject,
        String customerName,
        String phone,
        String email,
        String kind,
        String impact,
        boolean legal,
        String statement) {

    static final int LONGEST = 20_000;
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    public NewComplaint {
        subject = blankToNull(subject);
        phone = blankToNull(phone);
        email = blankToNull(email);
        if (phone == null && email == null) {
            throw Refusal.invalid("complaint.noAddress");
        }
        if (email != null && !MAIL.matcher(email).matches()) {
            throw Refusal.invalid("complaint.badEmail", email);
        }
        if (statement == null || statement.isBlank()) {
            throw Refusal.invalid("complaint.statementMissing");
        }
        int length = statement.codePointCount(0, statement.length());
        if (length > LONGEST) {
            throw Refusal.invalid("complaint.statementLong", length, LONGEST);
        }
    }

    /** By which the customer is known again: his number's digits, else his mailbox. */
    public String customerKey() {
        return phone == null ? email.toLowerCase(Locale.ROOT) : phone.replaceAll("\\D", "");
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
