package io.zhidu.credit.ledger.web;

import io.zhidu.credit.ledger.LedgerLines;
import io.zhidu.platform.csv.CsvKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of invoices or receipts; what its lines say is judged with the ledger, as for any batch. */
enum LedgerCsv implements CsvKind<Map<String, String>> {
    INVOICES(LedgerLines.INVOICE, List.of("發票號", "客戶編號", "開票日期", "金額", "發貨單號", "沖銷發票號")),
    RECEIPTS(LedgerLines.RECEIPT, List.of("收款單號", "客戶編號", "到帳日期", "金額", "指定發票", "指定發貨單", "沖銷收款單號"));

    private final List<String> columns;
    private final List<String> chinese;

    LedgerCsv(List<String> columns, List<String> chinese) {
        this.columns = columns;
        this.chinese = chinese;
    }

    @Override
    public String messages() {
        return "credit.money";
    }

    @Override
    public List<List<String>> headings() {
        return List.of(columns, chinese);
    }

    /** Number, customer, day and amount. */
    @Override
    public int required() {
        return 4;
    }

    @Override
    public Map<String, String> row(List<String> cells) {
        Map<String, String> line = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            line.put(columns.get(i), cells.get(i));
        }
        return line;
    }

    @Override
    public Object identity(Map<String, String> line) {
        return line.get("number");
    }
}
