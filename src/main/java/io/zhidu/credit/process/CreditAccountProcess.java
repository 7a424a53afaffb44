package io.zhidu.credit.process;

import io.zhidu.platform.ProcessVariable;

/** Names of the process {@code credit-account}: its id and what its gateways and forms know. */
public final class CreditAccountProcess {

    public static final String ID = "credit-account";

    static final ProcessVariable<String> ORDER_NUMBER = text("orderNumber");
    static final ProcessVariable<String> CUSTOMER_NAME = text("customerName");

    private CreditAccountProcess() {}

    static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    static ProcessVariable<Boolean> answer(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }
}
