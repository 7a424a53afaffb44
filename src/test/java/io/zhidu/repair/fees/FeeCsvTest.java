package io.zhidu.repair.fees;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.BadRow;
import io.zhidu.platform.csv.CsvFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clause 1-5.2. */
class FeeCsvTest {

    private static final String HEAD = "code,category,name,unit,unit_price,note\n";
    private static final String GOOD = "PL-01,plumbing,更換水龍頭,個,35.50,含人工\n";

    @Test
    void aRowBecomesAnItem() {
        assertThat(read("編號,類別,項目,單位,單價,備註\n" + GOOD, "GBK"))
                .containsExactly(new FeeItem("PL-01", "plumbing", "更換水龍頭", "個", Money.of("35.50"), "含人工"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PL-02,plumbing,x,個,1.00;fees.row.columns",
                "PL-01,plumbing,x,個,1.00,;fees.row.duplicate",
                "PL 02,plumbing,x,個,1.00,;fees.row.code",
                "PL-02,gardening,x,個,1.00,;fees.row.category",
                "PL-02,plumbing,,個,1.00,;fees.row.name",
                "PL-02,plumbing,x,,1.00,;fees.row.unit",
                "PL-02,plumbing,x,個,-1,;fees.row.price",
                "PL-02,plumbing,x,個,1.001,;fees.row.price",
                "PL-02,plumbing,x,個,abc,;fees.row.price"
            })
    void aBadRowIsNamedByNumberAndReason(String row, String key) {
        assertThat(bad(HEAD + GOOD + row + "\n"))
                .extracting(BadRow::row, BadRow::key)
                .containsExactly(Tuple.tuple(3L, key));
    }

    @ParameterizedTest
    @CsvSource({"0,1,true", "9999999.99,1,true", "10000000,1,false", "0.01,100,true", "0.01,101,false", "1e3,1,false"})
    void limitsOfPriceAndName(String price, int nameLength, boolean taken) {
        assertThat(bad(HEAD + "PL-02,plumbing," + "名".repeat(nameLength) + ",個," + price + ",\n")
                        .isEmpty())
                .isEqualTo(taken);
    }

    private static List<FeeItem> read(String text, String charset) {
        return new CsvFile("fees.csv", text.getBytes(Charset.forName(charset))).read(new FeeCsv());
    }

    private static List<BadRow> bad(String text) {
        try {
            read(text, StandardCharsets.UTF_8.name());
            return List.of();
        } catch (Refusal refusal) {
            return BadFile.rows(refusal);
        }
    }
}
