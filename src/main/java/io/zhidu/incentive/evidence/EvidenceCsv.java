package io.zhidu.incentive.evidence;

import io.zhidu.incentive.evidence.Period.Length;
import io.zhidu.platform.csv.CsvKind;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The rows of a kind of evidence; a form's or a request's fields are one such row. */
final class EvidenceCsv implements CsvKind<Evidence> {

    private final EvidenceKind kind;
    private final Columns columns;
    private final Consumer<Evidence> check;

    /** @param check {@link io.zhidu.platform.Refusal} without arguments for what the company or its books do not allow */
    EvidenceCsv(EvidenceKind kind, Consumer<Evidence> check) {
        this.kind = kind;
        this.columns = columns(kind);
        this.check = check;
    }

    /**
     * @param required how many of the headings, from the left, a file must have
     */
    private record Columns(
            int required, List<String> english, List<String> chinese, Function<List<String>, Evidence> reader) {}

    private static Columns columns(EvidenceKind kind) {
        return switch (kind) {
            case TRIP ->
                new Columns(
                        7,
                        List.of("reference", "person", "project", "work", "quantity", "from", "to"),
                        List.of("單號", "帳號", "項目", "工作", "數量", "開始", "結束"),
                        EvidenceCsv::trip);
            case ACCIDENT ->
                new Columns(
                        4,
                        List.of("reference", "person", "date", "description"),
                        List.of("編號", "帳號", "日期", "經過"),
                        cells -> Evidence.accident(
                                Fields.reference(cells.get(0)),
                                cells.get(1),
                                Fields.date(cells.get(2)),
                                Fields.text(cells.get(3), 500, true, "incentive.accident.row.description")));
            case QUALITY ->
                new Columns(
                        3,
                        List.of("person", "quarter", "score", "basis"),
                        List.of("帳號", "季度", "質量分", "依據"),
                        cells -> Evidence.quality(
                                cells.get(0),
                                Fields.period(cells.get(1), Length.QUARTER),
                                Fields.number(
                                        cells.get(2),
                                        "(100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?)",
                                        "incentive.quality.row.score"),
                                Fields.text(cells.get(3), 500, false, "incentive.row.text")));
            case COST ->
                new Columns(
                        3,
                        List.of("person", "quarter", "cost"),
                        List.of("帳號", "季度", "服務成本"),
                        cells -> Evidence.cost(
                                cells.get(0),
                                Fields.period(cells.get(1), Length.QUARTER),
                                Fields.money(cells.get(2), "", "incentive.cost.row.cost")));
            case RECEIPT ->
                new Columns(
                        5,
                        List.of("receipt", "person", "category", "date", "amount", "refund_of", "note"),
                        List.of("收款號", "帳號", "類別", "日期", "金額", "退款對應", "備註"),
                        cells -> Evidence.receipt(
                                Fields.reference(cells.get(0)),
                                cells.get(1),
                                cells.get(2),
                                Fields.date(cells.get(3)),
                                Fields.money(cells.get(4), "-?", "incentive.receipt.row.amount"),
                                cells.get(5).isEmpty() ? null : Fields.reference(cells.get(5)),
                                Fields.text(cells.get(6), 500, false, "incentive.row.text")));
            case AMOUNT ->
                new Columns(
                        4,
                        List.of("person", "period", "amount", "document"),
                        List.of("帳號", "期間", "金額", "文號"),
                        cells -> Evidence.amount(
                                cells.get(0),
                                Fields.period(cells.get(1), Length.HALF, Length.YEAR),
                                Fields.money(cells.get(2), "", "incentive.amount.row.amount"),
                                Fields.text(cells.get(3), 200, true, "incentive.amount.row.document")));
        };
    }

    private static Evidence trip(List<String> cells) {
        return Evidence.trip(
                Fields.reference(cells.get(0)),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                Fields.number(cells.get(4), "[0-9]{1,7}(\\.[0-9]{1,2})?", "incentive.trip.row.quantity"),
                Fields.date(cells.get(5)),
                Fields.date(cells.get(6)));
    }

    @Override
    public String messages() {
        return "incentive." + kind.code();
    }

    @Override
    public List<List<String>> headings() {
        return List.of(columns.english(), columns.chinese());
    }

    @Override
    public int required() {
        return columns.required();
    }

    @Override
    public Evidence row(List<String> cells) {
        Evidence evidence = columns.reader().apply(cells);
        check.accept(evidence);
        return evidence;
    }

    @Override
    public Object identity(Evidence evidence) {
        return evidence.reference();
    }
}
