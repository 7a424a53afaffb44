package io.zhidu.baddebt.deduction;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Split;
import io.zhidu.platform.Times;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a bad-debt case tells the personal ledger, clauses 3-4.1 and 3-4.2. Telling it twice changes nothing. */
@Service
@Transactional
public class DeductionService {

    private final DeductionLedger ledger;
    private final CurrentUser user;
    private final Clock clock;

    DeductionService(DeductionLedger ledger, CurrentUser user, Clock clock) {
        this.ledger = ledger;
        this.user = user;
        this.clock = clock;
    }

    /** @throws Refusal (conflict) if the case was ordered before with other figures */
    public void order(DeductionOrder order) {
        LocalDateTime now = Times.now(clock);
        if (ledger.add(order, now, user.id())) {
            book(order.caseNumber(), (part, book) -> book.order(part.part().amount()));
        } else if (!ledger.find(order.caseNumber()).filter(order::equals).isPresent()) {
            throw Refusal.conflict("deduction.order.other", order.caseNumber());
        }
    }

    /**
     * Money of the case came in: everybody bears less, in the proportions in which they bear it.
     *
     * @param amount in yuan, positive
     * @param receipt its number
     * @throws Refusal if the case is unknown, more comes in than is still borne, or the receipt is known with another amount
     */
    public void giveBack(String caseNumber, Money amount, String receipt) {
        ledger.lockCase(caseNumber);
        var known = ledger.receipt(caseNumber, receipt);
        if (known.isPresent()) {
            if (known.get().amount().compareTo(amount) != 0 || known.get().reversed()) {
                throw Refusal.conflict("deduction.receipt.other", receipt, caseNumber);
            }
            return;
        }
        Map<Integer, Money> pieces = split(caseNumber, amount);
        ledger.addReceipt(caseNumber, receipt, amount, Times.now(clock), user.id());
        book(caseNumber, (part, book) -> book.relieve(pieces.get(part.partNo()), receipt));
    }

    /**
     * The receipt was reversed: everybody bears again what it had relieved him of.
     *
     * @throws Refusal if the case or the receipt is unknown
     */
    public void takeBackAgain(String caseNumber, String receipt) {
        ledger.lockCase(caseNumber);
        DeductionLedger.Receipt known = ledger.receipt(caseNumber, receipt)
                .orElseThrow(() -> Refusal.notFound("deduction.receipt.unknown", receipt, caseNumber));
        if (!known.reversed()) {
            ledger.reverseReceipt(caseNumber, receipt, Times.now(clock), user.id());
            book(caseNumber, (part, book) -> book.bearAgain(receipt));
        }
    }

    /** What all of the case bear still of it, in yuan, taken from them or not. */
    @Transactional(readOnly = true)
    public Money borne(String caseNumber) {
        return ledger.ofCase(caseNumber).stream().map(part -> part.book().due()).collect(Money.sum());
    }

    private Map<Integer, Money> split(String caseNumber, Money amount) {
        Map<Integer, BigDecimal> borne = new TreeMap<>();
        Map<Integer, Money> relieved = new TreeMap<>();
        Money open = Money.ZERO;
        for (BornePart part : ledger.ofCase(caseNumber)) {
            PartBook book = part.book();
            borne.put(part.partNo(), part.part().amount().amount());
            relieved.put(part.partNo(), part.part().amount().minus(book.due()));
            open = open.plus(book.due());
        }
        if (!amount.isPositive() || amount.exceeds(open)) {
            throw Refusal.invalid("deduction.receipt.tooMuch", amount, open, caseNumber);
        }
        return Split.next(amount, borne, relieved);
    }

    private void book(String caseNumber, BiConsumer<BornePart, PartBook> event) {
        ledger.lockPersons(ledger.ofCase(caseNumber).stream()
                .map(part -> part.part().person())
                .toList());
        List<BornePart> parts = ledger.ofCase(caseNumber); // as they are now that nobody else books on them
        for (BornePart part : parts) {
            PartBook book = part.book(Times.now(clock), user.id());
            event.accept(part, book);
            ledger.keep(part, book.added());
        }
    }
}
