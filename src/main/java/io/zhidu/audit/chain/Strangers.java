package io.zhidu.audit.chain;

import io.zhidu.audit.chain.Finding.Kind;
import io.zhidu.audit.chain.Tables.Belonging;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rows that belong to no chain at all: a whole case that somebody invented. */
@Component
class Strangers {

    private static final int PAGE = 1000;

    private final Tables tables;
    private final Links links;

    Strangers(Tables tables, Links links) {
        this.tables = tables;
        this.links = links;
    }

    /** A row and its chain come with one commit: whoever reads the row first and then the chain sees both. */
    void find(ChainedTable table, Consumer<Finding> findings) {
        if (table.isByNumber()) {
            numbers(table, findings);
        } else if (ChainedTable.isOfEngine(table.name())) {
            rows(table, findings);
        }
    }

    private void numbers(ChainedTable table, Consumer<Finding> findings) {
        for (List<String> page = tables.chainsAfter(table, "", PAGE);
                !page.isEmpty();
                page = tables.chainsAfter(table, page.get(page.size() - 1), PAGE)) {
            Set<String> unknown = new TreeSet<>(page);
            unknown.removeAll(links.chainsAmong(page));
            unknown.forEach(number ->
                    tables.rows(table, number, Set.of(), row -> findings.accept(inserted(number, table, row.id()))));
        }
    }

    private void rows(ChainedTable table, Consumer<Finding> findings) {
        for (List<Belonging> page = tables.after(table, "", PAGE);
                !page.isEmpty();
                page = tables.after(table, page.get(page.size() - 1).id(), PAGE)) {
            Set<String> known = links.chainsAmong(
                    page.stream().map(Belonging::chain).filter(Objects::nonNull).collect(Collectors.toSet()));
            page.stream()
                    .filter(row -> row.chain() == null ? row.shown() : !known.contains(row.chain()))
                    .forEach(row -> findings.accept(inserted(row.chain(), table, row.id())));
        }
    }

    private static Finding inserted(String chain, ChainedTable table, String row) {
        return new Finding(chain, Kind.INSERTED, table.name(), row, null, null, null, null, null);
    }
}
