package io.zhidu.credit.web;

import io.zhidu.credit.CreditSnapshot;
import io.zhidu.credit.release.ShipmentRegister.Entry;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.web.XlsxSheet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An account's file as sheets of a workbook. */
@Component
class AccountSheets {

    private final Sentences sentences;
    private final StaffDirectory staff;

    AccountSheets(Sentences sentences, StaffDirectory staff) {
        this.sentences = sentences;
        this.staff = staff;
    }

    List<XlsxSheet> of(AccountFile file) {
        return List.of(
                figures(file.figures()),
                sheet(
                        "credit.account.history",
                        "credit.column.day credit.accounts.limit",
                        file.limits().stream().map(day -> List.of(day.day(), day.limit()))),
                sheet(
                        "credit.account.open",
                        "page.field.kind credit.column.number credit.column.day credit.column.amount",
                        file.open().stream()
                                .map(row -> Arrays.asList(
                                        sentences.of("credit.item." + row.kind()),
                                        row.reference(),
                                        row.day(),
                                        row.amount()))),
                sheet(
                        "credit.account.shipments",
                        "shipment.number shipment.requestedAt shipment.amount shipment.state shipment.route"
                                + " shipment.overLimit shipment.signedBy shipment.onBehalfOf shipment.settledOn",
                        file.shipments().stream().map(this::shipment)),
                sheet(
                        "credit.account.plans",
                        "shipment.number credit.plan.balance credit.plan.collected credit.plan.next credit.plan.missing",
                        file.plans().stream()
                                .map(state -> Arrays.asList(
                                        state.plan().shipment(),
                                        state.plan().balance(),
                                        state.collected(),
                                        state.next() == null
                                                ? null
                                                : state.next().dueOn(),
                                        state.next() == null
                                                ? null
                                                : state.next().amount()))));
    }

    private XlsxSheet figures(CreditSnapshot figures) {
        return sheet(
                "credit.account.figures",
                "credit.column.day credit.accounts.standing credit.accounts.limit credit.account.unpaid"
                        + " credit.account.released credit.accounts.exposure credit.accounts.available",
                Stream.of(List.of(
                        figures.day(),
                        sentences.of("credit.standing." + figures.creditOpen()),
                        figures.limit(),
                        figures.unpaidInvoices(),
                        figures.releasedUninvoiced(),
                        figures.exposure(),
                        figures.available())));
    }

    private List<?> shipment(Entry entry) {
        return Arrays.asList(
                entry.number(),
                entry.requestedAt(),
                entry.amount(),
                sentences.of("shipment.state." + entry.state()),
                entry.route() == null
                        ? null
                        : sentences.of("shipment.route." + entry.route().id()),
                entry.overLimit() == null ? null : sentences.of("shipment.overLimit." + entry.overLimit()),
                name(entry.signedBy()),
                name(entry.onBehalfOf()),
                entry.settledOn());
    }

    private String name(String person) {
        return person == null ? null : staff.nameOf(person);
    }

    private XlsxSheet sheet(String name, String columns, Stream<? extends List<?>> rows) {
        return new XlsxSheet(
                sentences.of(name),
                Stream.of(columns.split(" ")).map(sentences::of).toList(),
                rows.toList());
    }
}
