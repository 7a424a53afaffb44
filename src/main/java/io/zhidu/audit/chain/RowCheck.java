package io.zhidu.audit.chain;

import io.zhidu.audit.chain.Finding.Kind;
import io.zhidu.platform.ChainedRow.Operation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Whether the rows of a chain are in their tables as the links say. */
final class RowCheck {

    /** Columns that refer to binary values. */
    private static final List<String> REFERENCES =
            List.of("BYTEARRAY_ID_", "JOB_EXCEPTION_STACK_ID_", "ERROR_DETAILS_ID_", "CONTENT_ID_");

    private static final String REMOVAL = "REMOVAL_TIME_";
    private static final String LINK = "AUDIT_LINK";

    private final Tables tables;
    private final String chain;
    private final LocalDateTime now;
    private final Consumer<Finding> findings;
    private final Map<String, Map<String, Written>> written = new HashMap<>();
    private final Set<String> references = new HashSet<>();
    private final Set<String> emptied = new TreeSet<>();
    private long rows;
    private long adopted;
    private long removed;

    RowCheck(Tables tables, String chain, LocalDateTime now, Consumer<Finding> findings) {
        this.tables = tables;
        this.chain = chain;
        this.now = now;
        this.findings = findings;
    }

    /** One after the other, before {@link #check}. */
    void add(Link link) {
        if (link.content() == null) {
            emptied.add(Long.toString(link.seq()));
        } else {
            Written.Stamp stamp = new Written.Stamp(link.writtenAt(), link.writtenBy());
            Content.of(link).forEach(row -> add(row, stamp));
        }
    }

    private void add(Content.Row row, Written.Stamp stamp) {
        if (row.table().equalsIgnoreCase(LINK)) {
            emptied.remove(row.id());
            return;
        }
        adopted += row.operation() == Operation.ADOPT ? 1 : 0;
        written.computeIfAbsent(row.table(), absent -> new HashMap<>())
                .computeIfAbsent(row.id(), absent -> new Written())
                .add(row, stamp);
    }

    void check(List<ChainedTable> all) {
        emptied.forEach(link ->
                findings.accept(new Finding(chain, Kind.MISSING, LINK, link, "CONTENT", null, null, null, null)));
        Set<String> instances = new TreeSet<>(of(ChainedTable.CASES).keySet());
        instances.add(chain);
        Optional<LocalDate> day = EngineDays.day(chain);
        Set<String> having =
                tables.having(all.stream().filter(ChainedTable::isByNumber).toList(), chain);
        for (ChainedTable table : all) {
            if (table.isByNumber()
                    && !having.contains(table.name())
                    && of(table.name()).isEmpty()) {
                continue;
            }
            Set<String> missing = new TreeSet<>(of(table.name()).keySet());
            Consumer<StoredRow> each = row -> {
                missing.remove(row.id());
                compare(table, row);
            };
            if (day.isEmpty()) {
                tables.rows(table, chain, instances, each);
            } else if (table.name().equals(ChainedTable.LOG)) {
                tables.log(
                        EngineDays.begin(day.get()), EngineDays.begin(day.get().plusDays(1)), each);
            }
            missing.forEach(id -> missing(table, id));
        }
    }

    private Map<String, Written> of(String table) {
        return written.getOrDefault(table, Map.of());
    }

    private void compare(ChainedTable table, StoredRow row) {
        rows++;
        REFERENCES.forEach(column -> references.add(row.columns().get(column)));
        Written known = of(table.name()).get(row.id());
        if (known == null || known.isDeleted()) {
            find(Kind.INSERTED, table, row.id(), null, new Written.Value(null, null), null);
            return;
        }
        Set<String> columns = new TreeSet<>(row.columns().keySet());
        known.names().forEach(columns::add);
        columns.stream().filter(table::compares).forEach(column -> {
            Written.Value was = known.value(column);
            String is = row.columns().get(column);
            if (!same(table, column, was.text(), is)) {
                find(Kind.CHANGED, table, row.id(), column, was, is);
            }
        });
    }

    private boolean same(ChainedTable table, String column, String was, String is) {
        return Objects.equals(was, is)
                || was != null
                        && is != null
                        && (tables.isInWholeSeconds(table.name(), column) && CanonicalText.isInWholeSeconds(was, is)
                                || tables.isRounded(table.name(), column, was, is));
    }

    private void missing(ChainedTable table, String id) {
        Written known = of(table.name()).get(id);
        if (known.isDeleted() || table.name().equals(ChainedTable.BYTES) && !references.contains(id)) {
            return; // by the product: a binary value goes when nothing refers to it any more
        }
        Optional<StoredRow> elsewhere = tables.row(table, id);
        if (elsewhere.isPresent()) {
            compare(table, elsewhere.get());
        } else if (mayBeRemoved(known)) {
            removed++;
        } else {
            find(Kind.MISSING, table, id, null, new Written.Value(null, known.last()), null);
        }
    }

    /** A row without a time of its own goes with its case. */
    private boolean mayBeRemoved(Written known) {
        String own = known.value(REMOVAL).text();
        Written root = of(ChainedTable.CASES).get(chain);
        String time = own == null && root != null ? root.value(REMOVAL).text() : own;
        return time != null && !CanonicalText.time(time).isAfter(now);
    }

    private void find(Kind kind, ChainedTable table, String id, String column, Written.Value was, String is) {
        Written.Stamp stamp = was.stamp();
        findings.accept(new Finding(
                chain,
                kind,
                table.name(),
                id,
                column,
                was.text(),
                is,
                stamp == null ? null : stamp.at(),
                stamp == null ? null : stamp.by()));
    }

    long rows() {
        return rows;
    }

    long adopted() {
        return adopted;
    }

    long removed() {
        return removed;
    }
}
