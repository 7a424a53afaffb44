package io.zhidu.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhidu.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final FeelEngine FEEL = feel();
    private static final Form CAMUNDA = CamundaFormReader.read("""
            {"type":"default","components":[
              {"type":"text","text":"# 標題"},
              {"type":"textfield","key":"name","label":"姓名","validate":{"required":true,"minLength":2,"maxLength":5}},
              {"type":"textfield","key":"code","label":"編號","validate":{"pattern":"^[A-Z]\\\\d+$"}},
              {"type":"textfield","key":"mail","label":"郵箱","validate":{"validationType":"email"}},
              {"type":"number","key":"score","label":"評分","decimalDigits":0,"validate":{"min":1,"max":5}},
              {"type":"number","key":"amount","label":"金額","serializeToString":true,"decimalDigits":2,
                "validate":{"min":0.01,"max":"=ceiling"}},
              {"type":"radio","key":"outcome","label":"結果","values":[{"label":"好","value":"good"},{"value":"bad"}]},
              {"type":"select","key":"technician","label":"維修人員","valuesExpression":"=ranking"},
              {"type":"checklist","key":"checks","label":"檢查","values":[{"value":"a"},{"value":"b"}]},
              {"type":"datetime","subtype":"date","key":"day","dateLabel":"日期","disallowPassedDates":true},
              {"type":"datetime","subtype":"datetime","key":"at","dateLabel":"時間"},
              {"type":"group","conditional":{"hide":"=outcome != \\"bad\\""},"components":[
                {"type":"textarea","key":"reason","label":"原因","validate":{"required":true}}]},
              {"type":"textfield","key":"number","label":"單號","disabled":true},
              {"type":"expression","key":"double","expression":"=score * 2"},
              {"type":"checkbox","key":"agreed","label":"同意"}]}""");
    private static final Form HTML = HtmlFormReader.read("""
            <form>
            <script type="application/json" data-rows="lines">{"label":"收費項目","required":true,"minRows":1,"maxRows":2,
             "fields":{"code":{"label":"編碼","required":true,"pattern":"[A-Z]+"},
                       "quantity":{"label":"數量","type":"decimal","min":"0.01","max":"9999","decimals":2}}}</script>
            <label for="f">情況</label><input id="f" cam-variable-name="finding" cam-variable-type="String" required maxlength="5" pattern="[^!]*">
            <select cam-variable-name="way" data-label="方式" cam-variable-type="String"><option value="cash">現金</option></select>
            <select cam-variable-name="filledByScript" data-label="人員" cam-variable-type="String"></select>
            <input type="number" cam-variable-name="count" cam-variable-type="Integer" data-label="件數" min="0" max="10" step="2">
            <input type="file" cam-variable-name="photo" cam-variable-type="File" data-label="照片" accept="image/*,.pdf" data-max-bytes="4">
            <div data-hide='=way != "cash"'><input cam-variable-name="receipt" cam-variable-type="String" data-label="收據"></div>
            </form>""");

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "name, null, required, 姓名",
                "name, ' ', required, 姓名",
                "name, 甲, minLength, 姓名",
                "name, 甲乙丙丁戊己, maxLength, 姓名",
                "code, a1, pattern, 編號",
                "mail, nobody, email, 郵箱",
                "amount, x, number, 金額",
                "amount, 0, min, 金額",
                "amount, 1.234, decimals, 金額",
                "amount, 100.01, max, 金額",
                "amount, 1e999999, number, 金額",
                "amount, 1e1, number, 金額",
                "outcome, ugly, option, 結果",
                "technician, weixiu9, option, 維修人員",
                "day, 23.11.2026, date, 日期",
                "day, +12345-01-01, date, 日期",
                "day, 0000-01-01, date, 日期",
                "at, +12345-01-01T08:00, datetime, 時間",
                "day, 2026-11-22, past, 日期",
                "at, yesterday, datetime, 時間",
                "reason, 因為, hidden, 原因",
                "number, WX-2, readonly, 單號",
                "extra, 1, unknown, extra",
                "agreed, true, type, 同意",
                "score, 3, number, 評分",
                "checks, a, type, 檢查"
            })
    void aTextThatTheFormForbidsIsRefused(String key, String value, String rule, String label) {
        assertRefused(CAMUNDA, withName(key, value), rule, label);
    }

    @ParameterizedTest
    @CsvSource({
        "name, 甲乙",
        "code, A12",
        "mail, a@b.cn",
        "amount, 0.01",
        "amount, 100",
        "outcome, good",
        "technician, weixiu1",
        "technician, weixiu2",
        "day, 2026-11-23",
        "at, 2026-11-23T10:00",
        "at, 2026-11-23T10:00Z",
        "at, 2026-11-23T10:00+08:00",
        "number, WX-1",
        "reason, ''"
    })
    void aTextThatTheFormAllowsPasses(String key, String value) {
        assertPasses(CAMUNDA, withName(key, value));
    }

    @Test
    void numbersKeepTheirBoundsAndType() {
        assertRefused(CAMUNDA, withName("score", 0), "min", "評分");
        assertRefused(CAMUNDA, withName("score", 6), "max", "評分");
        assertRefused(CAMUNDA, withName("score", 1.5), "integer", "評分");
        assertRefused(CAMUNDA, withName("amount", 5), "number", "金額");
        assertPasses(CAMUNDA, withName("score", 1));
        assertPasses(CAMUNDA, withName("score", 5.0));
    }

    @Test
    void aChoiceIsAText() {
        assertRefused(CAMUNDA, withName("outcome", 7), "option", "結果");
        Map<String, Object> sent = withRows("[{'code':'A'}]");
        sent.put("filledByScript", "weixiu1");
        assertPasses(HTML, sent);
        sent.put("filledByScript", 7);
        assertRefused(HTML, sent, "type", "人員");
        sent.put("filledByScript", true);
        assertRefused(HTML, sent, "type", "人員");
    }

    @Test
    void severalChoicesMustAllBeListed() {
        assertPasses(CAMUNDA, withName("checks", List.of("a", "b")));
        assertRefused(CAMUNDA, withName("checks", List.of("a", "c")), "option", "檢查");
    }

    @Test
    void aConditionalFieldIsRequiredOnlyWhileItShows() {
        assertRefused(CAMUNDA, withName("outcome", "bad"), "required", "原因");
        Map<String, Object> sent = withName("outcome", "bad");
        sent.put("reason", "<script>alert(1)</script>");
        assertPasses(CAMUNDA, sent);
    }

    @Test
    void aComputedFieldMustEqualWhatTheServerComputes() {
        Map<String, Object> sent = withName("score", 2);
        sent.put("double", 4);
        assertPasses(CAMUNDA, sent);
        sent.put("double", 5);
        assertRefused(CAMUNDA, sent, "readonly", "double");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[] | required | 收費項目",
                "[{'code':'A'},{'code':'B'},{'code':'C'}] | maxRows | 收費項目",
                "[{'code':'a'}] | pattern | 收費項目 #1 編碼",
                "[{'code':'A','quantity':'0'}] | min | 收費項目 #1 數量",
                "[{'code':'A'},{'code':'A','quantity':-1}] | min | 收費項目 #2 數量",
                "[{'code':'A','quantity':'1.2345'}] | decimals | 收費項目 #1 數量",
                "[{'code':'A','quantity':'x'}] | number | 收費項目 #1 數量",
                "[{'code':'A','amount':1}] | rowExtra | 收費項目",
                "[{'quantity':1}] | required | 收費項目 #1 編碼",
                "{'code':'A'} | type | 收費項目",
                "'[]' | type | 收費項目",
                "[ | type | 收費項目"
            })
    void aRowThatTheFormForbidsIsRefused(String rows, String rule, String label) {
        assertRefused(HTML, withRows(rows), rule, label);
    }

    @Test
    void goodRowsPass() {
        assertPasses(HTML, withRows("[{'code':'A','quantity':'1.50'},{'code':'B','quantity':2}]"));
    }

    @ParameterizedTest
    @CsvSource({
        "finding, abcdef, maxLength, 情況",
        "finding, a!, pattern, 情況",
        "way, card, option, 方式",
        "receipt, 1, hidden, 收據",
        "count, 2, number, 件數"
    })
    void whatAnEmbeddedFormForbidsIsRefused(String key, String value, String rule, String label) {
        Map<String, Object> sent = withRows("[{'code':'A'}]");
        sent.put(key, value);
        assertRefused(HTML, sent, rule, label);
    }

    @Test
    void stepsCount() {
        Map<String, Object> sent = withRows("[{'code':'A'}]");
        sent.put("count", 4);
        assertPasses(HTML, sent);
        sent.put("count", 3);
        assertRefused(HTML, sent, "step", "件數");
    }

    @ParameterizedTest
    @CsvSource({
        "a.png, image/png, 4, ''",
        "a.pdf, application/pdf, 4, ''",
        "a.png, image/png, 5, fileSize",
        "a.exe, application/x, 1, fileType",
        "../../x, image/png, 1, fileName"
    })
    void filesKeepTheirNameTypeAndSize(String name, String mimeType, int size, String rule) {
        Map<String, Object> sent = withRows("[{'code':'A'}]");
        sent.put(
                "photo",
                Variables.fileValue(name)
                        .file(new byte[size])
                        .mimeType(mimeType)
                        .create());
        if (rule.isEmpty()) {
            assertPasses(HTML, sent);
        } else {
            assertRefused(HTML, sent, rule, "照片");
        }
    }

    @Test
    void anEmbeddedFormMayLeaveOutWhatIsAlreadyThere() {
        Map<String, Object> sent = withRows("[{'code':'A'}]");
        sent.remove("finding");
        assertRefused(HTML, sent, "required", "情況");
        assertThatCode(() -> check(HTML, sent, Map.of("finding", "漏水"))).doesNotThrowAnyException();
        sent.put("finding", "");
        assertThatThrownBy(() -> check(HTML, sent, Map.of("finding", "漏水"))).isInstanceOf(Refusal.class);
    }

    @Test
    void aFormThatLocksTheTasklistCannotBeRead() {
        assertThatThrownBy(() -> CamundaFormReader.read("{\"components\":[{\"type\":\"dynamiclist\"}]}"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Map<String, Object> withName(String key, Object value) {
        Map<String, Object> sent = new HashMap<>(Map.of("name", "甲乙丙"));
        sent.put(key, value);
        return sent;
    }

    private static Map<String, Object> withRows(String json) {
        return new HashMap<>(Map.of(
                "finding",
                "漏水",
                "lines",
                org.camunda.spin.plugin.variable.SpinValues.jsonValue(json.replace('\'', '"'))
                        .create()));
    }

    private static void assertRefused(Form form, Map<String, Object> sent, String rule, String label) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(form, sent, present()));
        assertThat(refusal).as("%s", sent).isNotNull();
        assertThat(refusal.key()).isEqualTo("platform.form." + rule);
        assertThat(refusal.arguments()[0]).isEqualTo(label);
    }

    private static void assertPasses(Form form, Map<String, Object> sent) {
        assertThatCode(() -> check(form, sent, present())).doesNotThrowAnyException();
    }

    private static Map<String, Object> present() {
        return Map.of(
                "number",
                "WX-1",
                "ceiling",
                100,
                "ranking",
                List.of(Map.of("label", "甲", "value", "weixiu1"), Map.of("label", "乙", "value", "weixiu2")));
    }

    private static void check(Form form, Map<String, Object> sent, Map<String, Object> present) {
        new FormCheck(form, sent, present::get, FEEL, CLOCK).run();
    }

    private static FeelEngine feel() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.buildEngine();
        return configuration.getFeelEngine();
    }
}
