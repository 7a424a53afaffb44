package io.zhidu.repair.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.fees.FeeStandardImport.BadRow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause 1-5.2. */
class FeeCsvTest {

    private static final String HEAD = "code,category,name,unit,unit_price,note\n";
    private static final String GOOD = "PL-01,plumbing,更換水龍頭,個,35.50,含人工\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void bothEncodingsOfTheOfficeAreRead(String charset) {
        assertItem(FeeCsv.read((HEAD + GOOD).getBytes(Charset.forName(charset))));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeading() {
        assertItem(FeeCsv.read(("\ufeff" + HEAD + GOOD).getBytes(StandardCharsets.UTF_8)));
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
        FeeCsv.Content content = FeeCsv.read((HEAD + GOOD + row + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(content.badRows())
                .extracting(BadRow::row, BadRow::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, key));
    }

    @ParameterizedTest
    @CsvSource({"0,1,true", "9999999.99,1,true", "10000000,1,false", "0.01,100,true", "0.01,101,false", "1e3,1,false"})
    void limitsOfPriceAndName(String price, int nameLength, boolean taken) {
        String row = "PL-02,plumbing," + "名".repeat(nameLength) + ",個," + price + ",\n";
        assertThat(FeeCsv.read((HEAD + row).getBytes(StandardCharsets.UTF_8))
                        .badRows()
                        .isEmpty())
                .isEqualTo(taken);
    }

    @Test
    void aFileWithoutItsHeadingDoesNotLoseItsFirstItem() {
        assertThat(FeeCsv.read(GOOD.getBytes(StandardCharsets.UTF_8)).badRows())
                .extracting(BadRow::row, BadRow::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, "fees.row.heading"));
    }

    @Test
    void aChineseHeadingIsTakenAndBlankLinesCount() {
        byte[] file = ("編號,類別,項目,單位,單價,備註\n" + GOOD + "\nx\n").getBytes(Charset.forName("GBK"));
        FeeCsv.Content content = FeeCsv.read(file);
        assertThat(content.items()).hasSize(1);
        assertThat(content.badRows()).extracting(BadRow::row).isEqualTo(List.of(4L));
    }

    @Test
    void everyBadRowIsListed() {
        byte[] file = (HEAD + "x\n" + GOOD + "PL-01,plumbing,x,個,1.00,\n").getBytes(StandardCharsets.UTF_8);
        assertThat(FeeCsv.read(file).badRows()).extracting(BadRow::row).isEqualTo(List.of(2L, 4L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code,category,name,unit,unit_price,note\n"})
    void aFileWithoutItemsIsRefused(String text) {
        assertThatThrownBy(() -> FeeCsv.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("fees.empty"));
    }

    private static void assertItem(FeeCsv.Content content) {
        assertThat(content.badRows()).isEmpty();
        assertThat(content.items())
                .containsExactly(new FeeItem("PL-01", "plumbing", "更換水龍頭", "個", Money.of("35.50"), "含人工"));
    }
}
