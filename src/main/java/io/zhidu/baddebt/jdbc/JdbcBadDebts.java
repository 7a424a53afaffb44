package io.zhidu.baddebt.jdbc;

import io.zhidu.baddebt.BadDebt;
import io.zhidu.baddebt.BadDebts;
import io.zhidu.baddebt.CaseState;
import io.zhidu.baddebt.NewDebt;
import io.zhidu.baddebt.Origin;
import io.zhidu.platform.DailyNumbers;
import io.zhidu.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBadDebts implements BadDebts {

    private static final String NEWEST = " ORDER BY opened_at DESC, number DESC";

    private final JdbcClient jdbc;
    private final DailyNumbers numbers;

    JdbcBadDebts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        numbers = new DailyNumbers("HZ", "bad_debt", "opened_on", jdbc);
    }

    @Override
    public String nextNumber(LocalDate day) {
        return numbers.next(day);
    }

    @Override
    public void insert(String number, NewDebt debt, LocalDateTime at, String by) {
        jdbc.sql("""
                INSERT INTO bad_debt (number, origin, account, shipment, invoice, goods, amount, debt_day, release_route, legal,
                  state, revision, opened_at, opened_by)
                VALUES (:number, :origin, :account, :shipment, :invoice, :goods, :amount, :day, :route, FALSE, 'OPEN', 0, :at,
                  :by)""")
                .param("number", number)
                .param("origin", debt.origin().name())
                .param("account", debt.account())
                .param("shipment", debt.shipment())
                .param("invoice", debt.invoice())
                .param("goods", debt.goods())
                .param("amount", debt.amount().amount())
                .param("day", debt.day())
                .param("route", debt.releaseRoute())
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public void update(BadDebt debt) {
        jdbc.sql("""
                UPDATE bad_debt SET shipment = :shipment, amount = :amount, debt_day = :day, release_route = :route,
                  debt_class = :class, clause = :clause, legal = :legal, legal_reference = :reference, state = :state,
                  revision = :revision WHERE number = :number""")
                .param("number", debt.number())
                .param("shipment", debt.shipment())
                .param("amount", debt.amount().amount())
                .param("day", debt.day())
                .param("route", debt.releaseRoute())
                .param("class", debt.debtClass())
                .param("clause", debt.clause())
                .param("legal", debt.legal())
                .param("reference", debt.legalReference())
                .param("state", debt.state().name())
                .param("revision", debt.revision())
                .update();
    }

    @Override
    public Optional<BadDebt> find(String number) {
        return jdbc.sql("SELECT * FROM bad_debt WHERE number = :number")
                .param("number", number)
                .query((row, i) -> debt(row))
                .optional();
    }

    @Override
    public List<BadDebt> all() {
        return jdbc.sql("SELECT * FROM bad_debt" + NEWEST)
                .query((row, i) -> debt(row))
                .list();
    }

    @Override
    public List<BadDebt> of(String person) {
        return jdbc.sql(
                        "SELECT * FROM bad_debt WHERE number IN (SELECT number FROM bad_debt_part WHERE person = :person)"
                                + NEWEST)
                .param("person", person)
                .query((row, i) -> debt(row))
                .list();
    }

    @Override
    public List<BadDebt> ofAccount(String account) {
        return jdbc.sql("SELECT * FROM bad_debt WHERE account = :account ORDER BY number")
                .param("account", account)
                .query((row, i) -> debt(row))
                .list();
    }

    private static BadDebt debt(ResultSet row) throws SQLException {
        return new BadDebt(
                row.getString("number"),
                Origin.valueOf(row.getString("origin")),
                row.getString("account"),
                row.getString("shipment"),
                row.getString("invoice"),
                row.getString("goods"),
                new Money(row.getBigDecimal("amount")),
                row.getObject("debt_day", LocalDate.class),
                row.getString("release_route"),
                row.getString("debt_class"),
                row.getString("clause"),
                row.getBoolean("legal"),
                row.getString("legal_reference"),
                CaseState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getObject("opened_at", LocalDateTime.class),
                row.getString("opened_by"));
    }
}
