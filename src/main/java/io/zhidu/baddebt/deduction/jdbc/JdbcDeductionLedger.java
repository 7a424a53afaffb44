package io.zhidu.baddebt.deduction.jdbc;

import io.zhidu.baddebt.deduction.BornePart;
import io.zhidu.baddebt.deduction.DeductionLedger;
import io.zhidu.baddebt.deduction.DeductionOrder;
import io.zhidu.baddebt.deduction.Entry;
import io.zhidu.baddebt.deduction.EntryKind;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeductionLedger implements DeductionLedger {

    private static final String PART = """
            SELECT p.*, c.ordered_at, c.shipment, c.invoice, c.clause, c.legal_reference
            FROM deduction_part p JOIN deduction_case c ON c.case_number = p.case_number
            """;

    private final JdbcClient jdbc;

    JdbcDeductionLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(DeductionOrder order, LocalDateTime at, String by) {
        try {
            jdbc.sql("""
                            INSERT INTO deduction_case (case_number, shipment, invoice, clause, legal_reference, ordered_at, ordered_by)
                            VALUES (:case, :shipment, :invoice, :clause, :legal, :at, :by)""")
                    .param("case", order.caseNumber())
                    .param("shipment", order.shipment())
                    .param("invoice", order.invoice())
                    .param("clause", order.clause())
                    .param("legal", order.legalReference())
                    .param("at", at)
                    .param("by", by)
                    .update();
        } catch (DuplicateKeyException e) {
            return false;
        }
        for (int n = 0; n < order.parts().size(); n++) {
            add(order.caseNumber(), n + 1, order.parts().get(n));
        }
        return true;
    }

    private void add(String caseNumber, int partNo, DeductionOrder.Part part) {
        jdbc.sql("""
                        INSERT INTO deduction_part (case_number, part_no, person, role, share_percent, amount, signature)
                        VALUES (:case, :no, :person, :role, :share, :amount, :signature)""")
                .param("case", caseNumber)
                .param("no", partNo)
                .param("person", part.person())
                .param("role", part.role())
                .param("share", part.sharePercent())
                .param("amount", part.amount().amount())
                .param("signature", part.signature())
                .update();
    }

    @Override
    public Optional<DeductionOrder> find(String caseNumber) {
        List<BornePart> parts = ofCase(caseNumber);
        return parts.stream()
                .findFirst()
                .map(one -> new DeductionOrder(
                        caseNumber,
                        one.shipment(),
                        one.invoice(),
                        one.clause(),
                        parts.stream().map(BornePart::part).toList(),
                        one.legalReference()));
    }

    @Override
    public void lockCase(String caseNumber) {
        jdbc.sql("SELECT case_number FROM deduction_case WHERE case_number = :case FOR UPDATE")
                .param("case", caseNumber)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("deduction.case.unknown", caseNumber));
    }

    @Override
    public void lockPersons(Collection<String> persons) {
        for (String person : new TreeSet<>(persons)) {
            if (lock(person) == 0) {
                try {
                    jdbc.sql("INSERT INTO deduction_account (person, turn) VALUES (:person, 1)")
                            .param("person", person)
                            .update();
                } catch (DuplicateKeyException e) {
                    lock(person); // somebody else opened it meanwhile
                }
            }
        }
    }

    private int lock(String person) {
        return jdbc.sql("UPDATE deduction_account SET turn = turn + 1 WHERE person = :person")
                .param("person", person)
                .update();
    }

    @Override
    public List<BornePart> ofCase(String caseNumber) {
        return jdbc.sql(PART + "WHERE p.case_number = :case ORDER BY p.part_no")
                .param("case", caseNumber)
                .query(this::part)
                .list();
    }

    @Override
    public List<BornePart> ofPerson(String person) {
        return jdbc.sql(PART + "WHERE p.person = :person ORDER BY c.ordered_at, p.case_number, p.part_no")
                .param("person", person)
                .query(this::part)
                .list();
    }

    @Override
    public List<String> personsWithOpenParts() {
        return jdbc.sql("""
                        SELECT DISTINCT t.person FROM (
                          SELECT p.person, p.case_number, p.part_no,
                            SUM(CASE WHEN e.kind IN ('due', 'relieved', 'due-again', 'given-back') THEN e.amount
                              WHEN e.kind = 'taken' THEN -e.amount ELSE 0 END) AS remaining,
                            SUM(CASE WHEN e.kind = 'given-back' THEN e.amount
                              WHEN e.kind = 'paid-out' THEN -e.amount ELSE 0 END) AS owed
                          FROM deduction_part p JOIN deduction_entry e
                            ON e.case_number = p.case_number AND e.part_no = p.part_no
                          WHERE p.person <> :company GROUP BY p.person, p.case_number, p.part_no) t
                        WHERE t.remaining <> 0 OR t.owed <> 0 ORDER BY t.person""")
                .param("company", DeductionOrder.COMPANY)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> persons() {
        return jdbc.sql("SELECT DISTINCT person FROM deduction_part ORDER BY person")
                .query(String.class)
                .list();
    }

    private BornePart part(ResultSet row, int n) throws SQLException {
        String caseNumber = row.getString("case_number");
        int partNo = row.getInt("part_no");
        return new BornePart(
                caseNumber,
                partNo,
                row.getObject("ordered_at", LocalDateTime.class),
                row.getString("shipment"),
                row.getString("invoice"),
                row.getString("clause"),
                row.getString("legal_reference"),
                new DeductionOrder.Part(
                        row.getString("person"),
                        row.getString("role"),
                        row.getBigDecimal("share_percent"),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("signature")),
                entries(caseNumber, partNo));
    }

    private List<Entry> entries(String caseNumber, int partNo) {
        return jdbc.sql("SELECT * FROM deduction_entry WHERE case_number = :case AND part_no = :no ORDER BY id")
                .param("case", caseNumber)
                .param("no", partNo)
                .query((row, n) -> new Entry(
                        EntryKind.of(row.getString("kind")),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("period"),
                        row.getString("of_period"),
                        row.getString("receipt"),
                        row.getObject("booked_at", LocalDateTime.class),
                        row.getString("booked_by")))
                .list();
    }

    @Override
    public void keep(BornePart part, List<Entry> added) {
        added.forEach(entry -> jdbc.sql("""
                        INSERT INTO deduction_entry
                          (case_number, part_no, kind, amount, period, of_period, receipt, booked_at, booked_by)
                        VALUES (:case, :no, :kind, :amount, :month, :of, :receipt, :at, :by)""")
                .param("case", part.caseNumber())
                .param("no", part.partNo())
                .param("kind", entry.kind().code())
                .param("amount", entry.amount().amount())
                .param("month", entry.month())
                .param("of", entry.ofMonth())
                .param("receipt", entry.receipt())
                .param("at", entry.bookedAt())
                .param("by", entry.bookedBy())
                .update());
    }

    @Override
    public Optional<Receipt> receipt(String caseNumber, String receipt) {
        return jdbc.sql("SELECT * FROM deduction_receipt WHERE case_number = :case AND receipt = :receipt")
                .param("case", caseNumber)
                .param("receipt", receipt)
                .query((row, n) ->
                        new Receipt(new Money(row.getBigDecimal("amount")), row.getString("reversed_by") != null))
                .optional();
    }

    @Override
    public void addReceipt(String caseNumber, String receipt, Money amount, LocalDateTime at, String by) {
        jdbc.sql("""
                        INSERT INTO deduction_receipt (case_number, receipt, amount, recorded_at, recorded_by)
                        VALUES (:case, :receipt, :amount, :at, :by)""")
                .param("case", caseNumber)
                .param("receipt", receipt)
                .param("amount", amount.amount())
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public void reverseReceipt(String caseNumber, String receipt, LocalDateTime at, String by) {
        jdbc.sql("""
                        UPDATE deduction_receipt SET reversed_at = :at, reversed_by = :by
                        WHERE case_number = :case AND receipt = :receipt""")
                .param("at", at)
                .param("by", by)
                .param("case", caseNumber)
                .param("receipt", receipt)
                .update();
    }
}
