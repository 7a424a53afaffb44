package io.zhidu.credit.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.credit.ledger.LedgerLines;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.BadRow;
import io.zhidu.platform.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCsvTest {

    private static final ReceiptLine LINE =
            new ReceiptLine("R-1", "KH-0001", LocalDate.of(2026, 11, 24), Money.of("12.50"), null, null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number,account,valueDate,amount\nR-1,KH-0001,2026-11-24,12.50\n",
                "number,account,valuedate,amount,reverses\nR-1,KH-0001,2026-11-24,12.50,\n",
                "amount,number,account,valueDate\n12.50,R-1,KH-0001,2026-11-24\n",
                "收款單號,客戶編號,到帳日期,金額\nR-1,KH-0001,2026-11-24,12.50\n"
            })
    void columnsThatNothingNeedsMayBeLeftOut(String file) {
        assertThat(LedgerLines.receipts(read(file))).containsExactly(LINE);
    }

    @ParameterizedTest
    @CsvSource({
        "'number,account,valueDate', amount",
        "'account,amount,invoice,valueDate', number",
        "'客戶編號,金額,收款單號', 到帳日期"
    })
    void aMissingColumnIsNamed(String heading, String missing) {
        assertThatThrownBy(() -> read(heading + "\n1,2,3\n"))
                .hasMessage("platform.csv.columnMissing")
                .satisfies(
                        refusal -> assertThat(((Refusal) refusal).arguments()).containsExactly(missing));
    }

    @ParameterizedTest
    @CsvSource({"'number,account,valueDate,amount,note', heading", "'number,number,account,amount', heading"})
    void aColumnThatIsNotKnownOrComesTwiceIsNoHeading(String heading, String why) {
        assertThat(bad(heading + "\n1,2,3,4,5\n")).startsWith("credit.money.row." + why);
    }

    @Test
    void aRowHasAsManyCellsAsItsHeading() {
        assertThat(bad("number,account,valueDate,amount\nR-1,KH-0001,2026-11-24,12.50,\n"))
                .containsExactly("credit.money.row.columns");
    }

    private static List<String> bad(String file) {
        try {
            read(file);
            return List.of();
        } catch (BadFile refusal) {
            return BadFile.rows(refusal).stream().map(BadRow::key).toList();
        }
    }

    private static List<Map<String, String>> read(String file) {
        return new CsvFile("x.csv", file.getBytes(StandardCharsets.UTF_8)).read(LedgerCsv.RECEIPTS);
    }
}
