package io.zhidu.calendar;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.Cells;
import io.zhidu.platform.csv.CsvKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rows of a catalogue that is in force from a date. */
final class CatalogueCsv implements CsvKind<SpecialDay> {

    private static final Map<String, Boolean> WORKING = Map.of("off", false, "放假", false, "work", true, "補班", true);

    private final LocalDate effectiveFrom;

    CatalogueCsv(LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    @Override
    public String messages() {
        return "calendar";
    }

    @Override
    public List<List<String>> headings() {
        return List.of(List.of("date", "kind", "name"), List.of("日期", "類別", "名稱"));
    }

    @Override
    public SpecialDay row(List<String> cells) {
        LocalDate date = Cells.date(cells.get(0)).orElseThrow(() -> Refusal.invalid("calendar.row.date"));
        if (date.isBefore(effectiveFrom)) {
            throw Refusal.invalid("calendar.row.past");
        }
        if (!WORKING.containsKey(cells.get(1))) {
            throw Refusal.invalid("calendar.row.kind");
        }
        if (cells.get(2).isEmpty() || cells.get(2).length() > 64) {
            throw Refusal.invalid("calendar.row.name");
        }
        return new SpecialDay(date, WORKING.get(cells.get(1)), cells.get(2));
    }

    @Override
    public Object identity(SpecialDay day) {
        return day.date();
    }
}
