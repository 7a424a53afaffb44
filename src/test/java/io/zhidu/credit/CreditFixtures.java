package io.zhidu.credit;

import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.credit.release.GoodsLine;
import io.zhidu.credit.release.NewShipment;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Customers of a test's own, so that no test sees another's money. */
public final class CreditFixtures {

    /** The beginning of a PNG, which is what the check reads. */
    public static final StoredFile ID_COPY =
            new StoredFile("id.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});

    private final AccountService accounts;
    private final LedgerService ledger;
    private final LocalDate today;

    public CreditFixtures(AccountService accounts, LedgerService ledger, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.today = LocalDate.now(clock);
    }

    public String newcomer() {
        return accounts.open(new NewAccount("測試客戶", "North", "王小明", "13800000000"));
    }

    /** With an ID copy and a contract until the end of next year. */
    public String withCredit() {
        String account = newcomer();
        accounts.storeIdCopy(account, ID_COPY);
        accounts.recordContract(account, contractUntil(today.plusYears(1)));
        return account;
    }

    public Contract contractUntil(LocalDate last) {
        return new Contract(Contract.Kind.DISTRIBUTION, today.minusYears(1), last, true, "HT-1");
    }

    /** With that limit today, out of a receipt of yesterday. */
    public String withLimit(String amount) {
        String account = withCredit();
        receive(account, 1, amount);
        return account;
    }

    /** @return the receipt's number */
    public String receive(String account, int daysAgo, String amount) {
        ReceiptLine line = receipt(account, daysAgo, amount);
        ledger.recordReceipts(List.of(line));
        return line.number();
    }

    /** @return the invoice's number */
    public String invoice(String account, int daysAgo, String amount) {
        return invoice(account, daysAgo, amount, null);
    }

    public String invoice(String account, int daysAgo, String amount, String shipment) {
        InvoiceLine line =
                new InvoiceLine(number(), account, today.minusDays(daysAgo), Money.of(amount), shipment, null);
        ledger.recordInvoices(List.of(line));
        return line.number();
    }

    public ReceiptLine receipt(String account, int daysAgo, String amount) {
        return new ReceiptLine(number(), account, today.minusDays(daysAgo), Money.of(amount), null, null, null);
    }

    public static String number() {
        return UUID.randomUUID().toString();
    }

    public static NewShipment shipment(String account, String amount) {
        Money money = Money.of(amount);
        return new NewShipment(account, money, List.of(new GoodsLine("瓷磚", BigDecimal.ONE, money)));
    }
}
