package io.zhidu.credit.release;

import java.util.stream.Stream;

/** What the decision table {@code shipment-release-route} answers. */
public enum Route {
    REFUSED("refused"),
    NO_CREDIT("no-credit"),
    OVERDUE_INVOICE("overdue-invoice"),
    WITHIN_LIMIT("within-limit"),
    FIRST_OVER_LIMIT("first-over-limit"),
    LAST_OVER_LIMIT("last-over-limit"),
    PAY_FIRST("pay-first");

    private final String id;

    Route(String id) {
        this.id = id;
    }

    /** As the table writes it. */
    public String id() {
        return id;
    }

    public static Route of(String id) {
        return Stream.of(values())
                .filter(route -> route.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** 3-2.2: which of the over-limit shipments it makes, or null. */
    public String overLimit() {
        return switch (this) {
            case FIRST_OVER_LIMIT -> "first";
            case LAST_OVER_LIMIT -> "last";
            default -> null;
        };
    }

    /** The money must be there before the goods may leave. */
    public boolean needsMoney() {
        return this == NO_CREDIT || this == PAY_FIRST;
    }
}
