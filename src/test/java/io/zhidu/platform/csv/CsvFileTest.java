package io.zhidu.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final String HEAD = "id,name\n";
    private static final String GOOD = "1,張志明\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void bothEncodingsOfTheOfficeAreRead(String charset) {
        assertThat(read((HEAD + GOOD).getBytes(Charset.forName(charset)))).containsExactly("1 張志明");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeading() {
        assertThat(read(utf8("\ufeff" + HEAD + GOOD))).containsExactly("1 張志明");
    }

    @Test
    void aHeadingInChineseOrCapitalsIsTaken() {
        assertThat(read(utf8("編號,姓名\n" + GOOD))).hasSize(1);
        assertThat(read(utf8("ID,Name\n" + GOOD))).hasSize(1);
    }

    @Test
    void quotesKeepCommasAndLineBreaks() {
        assertThat(read(utf8(HEAD + "1,\"a, \"\"b\"\"\nc\"\n"))).containsExactly("1 a, \"b\"\nc");
    }

    @Test
    void everyBadRowIsListedWithTheNumberOfTheSpreadsheet() {
        assertThat(bad("id,name\n1,a\n\n,,\nx,b\n\"2\",\"two\nlines\"\n1,c\n3\n"))
                .extracting(BadRow::row, BadRow::key, BadRow::value)
                .containsExactly(
                        Tuple.tuple(5L, "test.row.number", "x,b"),
                        Tuple.tuple(7L, "test.row.duplicate", "1,c"),
                        Tuple.tuple(8L, "test.row.columns", "3"));
    }

    @Test
    void aFileWithoutItsHeadingDoesNotLoseItsFirstRow() {
        assertThat(bad(GOOD)).extracting(BadRow::row, BadRow::key).containsExactly(Tuple.tuple(1L, "test.row.heading"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "id,name\n", "id,name\n\n,\n"})
    void aFileWithoutRowsIsRefused(String text) {
        assertRefused(utf8(text), "platform.csv.empty");
    }

    @Test
    void whatIsNoTextOrNoCsvIsRefused() {
        assertRefused(new byte[] {(byte) 0xff, (byte) 0xff, 0}, "platform.csv.encoding");
        assertRefused(utf8(HEAD + "1,\"open\n"), "platform.csv.notCsv");
    }

    @ParameterizedTest
    @CsvSource({"../../x,fileName", "a\\b.csv,fileName", ".csv,fileName", "'',fileName"})
    void aFileNameIsNoPath(String name, String key) {
        assertThatThrownBy(() -> new CsvFile(name, utf8(HEAD + GOOD))).hasMessage("platform.csv." + key);
    }

    @Test
    void oneMegabyteIsTakenOneByteMoreIsNot() {
        assertThat(new CsvFile("x.csv", new byte[1024 * 1024]).name()).isEqualTo("x.csv");
        assertThatThrownBy(() -> new CsvFile("x.csv", new byte[1024 * 1024 + 1]))
                .hasMessage("platform.csv.tooLarge");
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private static List<BadRow> bad(String text) {
        try {
            read(utf8(text));
            return List.of();
        } catch (Refusal refusal) {
            return BadFile.rows(refusal);
        }
    }

    private static List<String> read(byte[] file) {
        return new CsvFile("x.csv", file).read(new Lines());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Lines implements CsvKind<String> {

        @Override
        public String messages() {
            return "test";
        }

        @Override
        public List<List<String>> headings() {
            return List.of(List.of("id", "name"), List.of("編號", "姓名"));
        }

        @Override
        public String row(List<String> cells) {
            if (!cells.get(0).matches("[0-9]+")) {
                throw Refusal.invalid("test.row.number");
            }
            return String.join(" ", cells);
        }

        @Override
        public Object identity(String line) {
            return line.substring(0, line.indexOf(' '));
        }
    }
}
