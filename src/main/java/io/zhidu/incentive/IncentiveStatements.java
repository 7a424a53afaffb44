package io.zhidu.incentive;

import io.zhidu.incentive.tax.TaxService;
import io.zhidu.incentive.tax.Withholding;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settlements and statements, for reading. The caller has made sure that the reader may see them. */
@Service
@Transactional(readOnly = true)
public class IncentiveStatements {

    private final Settlements settlements;
    private final Results results;
    private final Appeals appeals;
    private final AppealService appealing;
    private final TaxService tax;

    IncentiveStatements(
            Settlements settlements, Results results, Appeals appeals, AppealService appealing, TaxService tax) {
        this.settlements = settlements;
        this.results = results;
        this.appeals = appeals;
        this.appealing = appealing;
        this.tax = tax;
    }

    /** The latest period first. */
    public List<Settlement> settlements() {
        return settlements.all();
    }

    /** @throws Refusal (not found) if there is none */
    public Settlement settlement(String number) {
        return settlements.find(number).orElseThrow(() -> Refusal.notFound("incentive.settlement.unknown", number));
    }

    /** What happened to it, in order. */
    public List<Step> steps(String number) {
        return settlements.steps(number);
    }

    /** How many persons are in it and what they are paid together, in yuan. */
    public Total total(String number) {
        return new Total(results.count(number), results.gross(number));
    }

    /** @param gross in yuan */
    public record Total(int persons, Money gross) {}

    /**
     * A person's pay of a settlement; {@code tax} is null while he waits for his figures.
     */
    public record Payout(String person, Money gross, Withholding tax) {}

    /** By user id, beginning after the one named, or at the first for an empty text. */
    public List<Payout> payouts(String number, String after, int most) {
        Map<String, Withholding> taxes = tax.payouts(number);
        return results.pays(number, after, most).stream()
                .map(one -> new Payout(one.person(), one.gross(), taxes.get(one.person())))
                .toList();
    }

    /** Locked settlements in which the person has lines, the latest period first. */
    public List<Settlement> of(String person) {
        return results.settlementsOf(person).stream()
                .map(settlements::find)
                .flatMap(Optional::stream)
                .filter(Settlement::isLocked)
                .toList();
    }

    /** @throws Refusal (not found) unless the settlement has been computed and the person is in it */
    public Statement statement(String number, String person) {
        Settlement settlement = settlement(number);
        Results.PersonPay pay = results.pay(number, person)
                .orElseThrow(() -> Refusal.notFound("incentive.statement.unknown", number, person));
        return new Statement(
                settlement,
                person,
                results.lines(number, person),
                pay.gross(),
                tax.payout(number, person).orElse(null),
                appeals.of(number, person),
                settlement.isLocked() ? appealing.until(settlement) : null,
                results.leftBy(number, person));
    }

    /** Of everybody, in the order in which they came. */
    public List<Appeal> appeals(String number) {
        return appeals.of(number);
    }
}
