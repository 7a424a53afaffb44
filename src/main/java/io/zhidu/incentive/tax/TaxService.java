package io.zhidu.incentive.tax;

import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.platform.csv.CsvFile;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 2-tax: withholds the tax of a settlement's payments, and takes payroll's figures for it. */
@Service
@Transactional
public class TaxService {

    private static final int PAGE = 200;
    private static final YearToDate NOTHING = new YearToDate(Money.ZERO, Money.ZERO, Money.ZERO, 0);

    private final Payouts payouts;
    private final YearFigures figures;
    private final TaxTables tables;
    private final StaffDirectory staff;
    private final Clock clock;

    TaxService(Payouts payouts, YearFigures figures, TaxTables tables, StaffDirectory staff, Clock clock) {
        this.payouts = payouts;
        this.figures = figures;
        this.tables = tables;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Withholds from every payment that waits and has its figures; what is withheld already stays. Two settlements
     * take their turns, so that the second finds the first.
     *
     * @param month in which the settlement is paid out
     * @return who has no figures, by user id: each blocks his own payment only
     */
    public List<String> withhold(String settlement, YearMonth month) {
        payouts.takeTurn();
        TaxTable table = tables.in(month);
        List<String> blocked = new ArrayList<>();
        List<Payouts.Open> page = payouts.open(settlement, "", PAGE);
        while (!page.isEmpty()) {
            List<String> persons = page.stream().map(Payouts.Open::person).toList();
            Map<String, YearToDate> years = figures.of(month, persons);
            Map<String, Payouts.Paid> paid = payouts.paid(month, persons);
            Map<String, Withholding> taxes = new TreeMap<>();
            for (Payouts.Open one : page) {
                year(one, years.get(one.person()), paid.get(one.person()))
                        .ifPresentOrElse(
                                year -> taxes.put(one.person(), table.withhold(one.gross(), year)),
                                () -> blocked.add(one.person()));
            }
            payouts.withhold(settlement, month, taxes, Times.now(clock));
            page = payouts.open(settlement, persons.get(persons.size() - 1), PAGE);
        }
        return blocked;
    }

    /** Who gets nothing needs no figures. */
    private static Optional<YearToDate> year(Payouts.Open payment, YearToDate told, Payouts.Paid before) {
        if (payment.gross().isZero()) {
            return Optional.of(
                    told == null ? NOTHING : before == null ? told : told.plus(before.gross(), before.tax()));
        }
        return Optional.ofNullable(told).map(year -> before == null ? year : year.plus(before.gross(), before.tax()));
    }

    /**
     * A file of the tax year's figures by person and month; the same file again changes nothing, another figure takes the place of
     * the one before as long as no tax was withheld by it.
     *
     * @return how many
     * @throws Refusal with all bad rows: unknown person, a person twice, more months than the year has had, figures
     *     that were used
     */
    public int take(CsvFile file, String by) {
        List<YearFigure> read =
                file.read(new YearFigureCsv(person -> staff.find(person).isPresent(), payouts::isUsed));
        payouts.takeTurn();
        if (read.stream().anyMatch(one -> payouts.isUsed(one.month(), one.person()))) {
            throw Refusal.conflict("incentive.tax.usedMeanwhile");
        }
        figures.keep(read, Times.now(clock), by);
        return read.size();
    }

    @Transactional(readOnly = true)
    public List<YearFigure> figures(YearMonth month) {
        return figures.of(month);
    }

    /** Payments of a settlement from which tax was withheld, by user id. */
    @Transactional(readOnly = true)
    public Map<String, Withholding> payouts(String settlement) {
        return payouts.of(settlement);
    }

    /** Empty while the payment waits for its tax. */
    @Transactional(readOnly = true)
    public Optional<Withholding> payout(String settlement, String person) {
        return payouts.find(settlement, person);
    }
}
