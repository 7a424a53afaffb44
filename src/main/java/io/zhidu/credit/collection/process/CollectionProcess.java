package io.zhidu.credit.collection.process;

import io.zhidu.platform.ProcessVariable;
import java.util.Date;

/** Names of the process {@code over-credit-collection}: id, message and what its gateway, timers and form know. */
public final class CollectionProcess {

    public static final String ID = "over-credit-collection";

    public static final String MONEY_ARRIVED = "overCreditCollection.moneyArrived";

    static final ProcessVariable<String> ORDER_NUMBER = text("orderNumber");
    static final ProcessVariable<String> CUSTOMER_NAME = text("customerName");
    static final ProcessVariable<String> ACCOUNT = text("account");
    static final ProcessVariable<String> COLLECTION_STEP = text("collectionStep");
    static final ProcessVariable<String> INSTALMENT_DUE = text("instalmentDue");
    static final ProcessVariable<String> INSTALMENT_OPEN = text("instalmentOpen");
    static final ProcessVariable<Date> NEXT_LOOK_AT = new ProcessVariable<>("nextLookAt", Date.class);

    private CollectionProcess() {}

    static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }
}
