package io.zhidu.credit.jdbc;

import io.zhidu.credit.Accounts;
import io.zhidu.credit.Contract;
import io.zhidu.credit.CreditAccount;
import io.zhidu.credit.NewAccount;
import io.zhidu.credit.Standing;
import io.zhidu.credit.StandingChange;
import io.zhidu.credit.StoredFile;
import io.zhidu.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements Accounts {

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String nextNumber(LocalDate day) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO credit_account_ticket (opened_on) VALUES (:day)")
                .param("day", day)
                .update(key, "id");
        return "KH-%04d".formatted(Objects.requireNonNull(key.getKey()).longValue());
    }

    @Override
    public void insert(String number, NewAccount form, Standing standing, LocalDateTime at, String by) {
        if (jdbc.sql("SELECT COUNT(*) FROM area WHERE id = :area")
                        .param("area", form.areaId())
                        .query(Integer.class)
                        .single()
                == 0) {
            throw Refusal.invalid("credit.area.unknown", form.areaId());
        }
        jdbc.sql("""
                        INSERT INTO credit_account (number, name, area_id, opener_name, phone, opened_at, opened_by, credit_open,
                          missing, entry)
                        VALUES (:number, :name, :area, :opener, :phone, :at, :by, :open, :missing, 0)""")
                .param("number", number)
                .param("name", form.name())
                .param("area", form.areaId())
                .param("opener", form.openerName())
                .param("phone", form.phone())
                .param("at", at)
                .param("by", by)
                .param("open", standing.open())
                .param("missing", missing(standing))
                .update();
    }

    @Override
    public CreditAccount get(String number) {
        return one("SELECT * FROM credit_account WHERE number = :number", number);
    }

    @Override
    public List<CreditAccount> all() {
        return jdbc.sql("SELECT * FROM credit_account ORDER BY number")
                .query((row, i) -> account(row))
                .list();
    }

    @Override
    public List<CreditAccount> search(String text, int most) {
        return jdbc.sql("""
                        SELECT * FROM credit_account WHERE LOCATE(:text, LOWER(CONCAT(number, ' ', name))) > 0
                        ORDER BY number LIMIT :most""")
                .param("text", text.toLowerCase(java.util.Locale.ROOT))
                .param("most", most)
                .query((row, i) -> account(row))
                .list();
    }

    @Override
    public CreditAccount lock(String number) {
        return one("SELECT * FROM credit_account WHERE number = :number FOR UPDATE", number);
    }

    private CreditAccount one(String select, String number) {
        return jdbc.sql(select)
                .param("number", number)
                .query((row, i) -> account(row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("credit.account.unknown", number));
    }

    @Override
    public Set<String> lock(Collection<String> numbers) {
        Set<String> locked = new LinkedHashSet<>();
        for (String number : new TreeSet<>(numbers)) {
            jdbc.sql("SELECT number FROM credit_account WHERE number = :number FOR UPDATE")
                    .param("number", number)
                    .query(String.class)
                    .optional()
                    .ifPresent(locked::add);
        }
        return locked;
    }

    @Override
    public long nextEntry(String number) {
        jdbc.sql("UPDATE credit_account SET entry = entry + 1 WHERE number = :number")
                .param("number", number)
                .update();
        return jdbc.sql("SELECT entry FROM credit_account WHERE number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    @Override
    public void keepStanding(String number, Standing standing, LocalDate day, LocalDateTime at, String by) {
        jdbc.sql("UPDATE credit_account SET credit_open = :open, missing = :missing WHERE number = :number")
                .param("open", standing.open())
                .param("missing", missing(standing))
                .param("number", number)
                .update();
        jdbc.sql("""
                        INSERT INTO credit_standing (account, seq, reviewed_on, credit_open, missing, reviewed_at, reviewed_by)
                        VALUES (:number, :seq, :day, :open, :missing, :at, :by)""")
                .param("number", number)
                .param("seq", nextSeq("credit_standing", number))
                .param("day", day)
                .param("open", standing.open())
                .param("missing", missing(standing))
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public void storeIdCopy(String number, StoredFile file, LocalDateTime at, String by) {
        jdbc.sql("""
                        INSERT INTO credit_id_copy (account, seq, file_name, content_type, sha256, content, stored_at, stored_by)
                        VALUES (:number, :seq, :name, :type, :sha256, :content, :at, :by)""")
                .param("number", number)
                .param("seq", nextSeq("credit_id_copy", number))
                .param("name", file.name())
                .param("type", file.contentType())
                .param("sha256", file.sha256())
                .param("content", file.content())
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public boolean hasIdCopy(String number) {
        return nextSeq("credit_id_copy", number) > 1;
    }

    @Override
    public Optional<StoredFile> idCopy(String number) {
        return jdbc.sql("SELECT * FROM credit_id_copy WHERE account = :number ORDER BY seq DESC LIMIT 1")
                .param("number", number)
                .query((row, i) -> new StoredFile(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }

    @Override
    public void recordContract(String number, Contract contract, LocalDateTime at, String by) {
        jdbc.sql("""
                        INSERT INTO credit_contract (account, seq, kind, valid_from, valid_to, settlement_agreement, reference,
                          recorded_at, recorded_by)
                        VALUES (:number, :seq, :kind, :from, :to, :agreement, :reference, :at, :by)""")
                .param("number", number)
                .param("seq", nextSeq("credit_contract", number))
                .param("kind", contract.kind().name().toLowerCase(java.util.Locale.ROOT))
                .param("from", contract.from())
                .param("to", contract.to())
                .param("agreement", contract.settlementAgreement())
                .param("reference", contract.reference())
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public List<Contract> contracts(String number) {
        return jdbc.sql("SELECT * FROM credit_contract WHERE account = :number ORDER BY valid_from DESC, seq DESC")
                .param("number", number)
                .query((row, i) -> contract(row))
                .list();
    }

    @Override
    public List<StandingChange> standings(String number, int most) {
        return jdbc.sql("SELECT * FROM credit_standing WHERE account = :number ORDER BY seq DESC LIMIT :most")
                .param("number", number)
                .param("most", most)
                .query((row, i) -> new StandingChange(
                        row.getObject("reviewed_at", LocalDateTime.class), row.getString("reviewed_by"), standing(row)))
                .list();
    }

    @Override
    public Map<String, String> areas() {
        Map<String, String> areas = new LinkedHashMap<>();
        jdbc.sql("SELECT id, name FROM area ORDER BY id").query(row -> {
            areas.put(row.getString(1), row.getString(2));
        });
        return areas;
    }

    @Override
    public Optional<Contract> contractOn(String number, LocalDate day) {
        return jdbc.sql("""
                        SELECT * FROM credit_contract WHERE account = :number AND valid_from <= :day
                        ORDER BY valid_from DESC, seq DESC LIMIT 1""")
                .param("number", number)
                .param("day", day)
                .query((row, i) -> contract(row))
                .optional();
    }

    private static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                Contract.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("settlement_agreement"),
                row.getString("reference"));
    }

    private int nextSeq(String table, String number) {
        return jdbc.sql("SELECT COALESCE(MAX(seq), 0) + 1 FROM " + table + " WHERE account = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private static CreditAccount account(ResultSet row) throws SQLException {
        return new CreditAccount(
                row.getString("number"),
                row.getString("name"),
                row.getString("area_id"),
                row.getString("opener_name"),
                row.getString("phone"),
                row.getObject("opened_at", LocalDateTime.class),
                row.getString("opened_by"),
                standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getBoolean("credit_open"),
                Stream.of(row.getString("missing").split(","))
                        .filter(word -> !word.isEmpty())
                        .map(Standing.Condition::valueOf)
                        .toList());
    }

    private static String missing(Standing standing) {
        return standing.missing().stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
