package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.Document;
import io.zhidu.audit.history.FactSource;
import io.zhidu.audit.history.Facts;
import io.zhidu.baddebt.BadDebt;
import io.zhidu.baddebt.BadDebts;
import io.zhidu.baddebt.CaseRecords;
import io.zhidu.baddebt.Evidence;
import io.zhidu.credit.Accounts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class DebtFacts implements FactSource {

    private final BadDebts debts;
    private final CaseRecords records;
    private final Accounts accounts;

    DebtFacts(BadDebts debts, CaseRecords records, Accounts accounts) {
        this.debts = debts;
        this.records = records;
        this.accounts = accounts;
    }

    @Override
    public Set<String> processes() {
        return Set.of("bad-debt");
    }

    @Override
    public Facts of(String number) {
        return debts.find(number).map(this::facts).orElse(Facts.NONE);
    }

    private Facts facts(BadDebt debt) {
        List<String> references = Stream.of(debt.account(), debt.shipment())
                .filter(Objects::nonNull)
                .toList();
        return new Facts(
                accounts.get(debt.account()).name(), debt.amount().amount(), references, "/bad-debts/" + debt.number());
    }

    @Override
    public List<Document> documents(String number) {
        return records.evidence(number).stream()
                .map(each -> document(number, each))
                .toList();
    }

    private static Document document(String number, Evidence evidence) {
        return new Document(
                "history.document.evidence",
                evidence.name(),
                "/bad-debts/" + number + "/evidence/" + evidence.seq(),
                evidence.sha256(),
                evidence.at(),
                evidence.by());
    }
}
