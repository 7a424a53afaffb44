package io.zhidu.incentive.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.evidence.AnnexService;
import io.zhidu.support.HttpPerson.Answer;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The annexes: everybody reads them, the department follows them with a later edition. */
abstract class AnnexPagesUse extends IncentiveWebWorld {

    private static final String PAGE = "/incentives/annexes";
    private static final String PROJECTS = "project,work,name,unit,coefficient\n";
    private static final String RATES = "category,name,percent\n";

    @Autowired
    AnnexService annexes;

    @Test
    void everybodyWhoWorksHereReadsWhatIsInForce() {
        for (String reader : List.of("fuwu01", "weixiu1", "shenji1", "admin")) {
            assertThat(page(reader, PAGE).body())
                    .contains("附件一", "集中式光伏電站 調試", "1.25", "附件二", "風扇與濾網", "5 %")
                    .doesNotContain("匯入新版本");
        }
        assertThat(page("bumen1", PAGE).body()).contains("匯入新版本");
    }

    @Test
    void aLaterEditionFollowsAndItsRowsAreReadByItsDay() {
        LocalDate day = LocalDate.of(2094, 1, 1);
        Answer projects = follow("/coefficients", day, "附件一.csv", PROJECTS + "MARS,onsite,火星 <b>現場</b>,天,9.9999\n");
        assertThat(projects.status()).as(projects.body()).isEqualTo(302);
        assertThat(follow("/rates", day, "附件二.csv", RATES + "GOLD,金,100\n").status())
                .isEqualTo(302);
        String link = Jsoup.parse(page("fuwu01", PAGE).body())
                .select("a:contains(2094-01-01)")
                .first()
                .attr("href");
        assertThat(page("fuwu01", link).body())
                .contains("火星 &lt;b&gt;現場", "9.9999", "自 2094-01-01 起的版本", "邱志偉")
                .doesNotContain("集中式光伏電站 調試");
        assertThat(page("fuwu01", PAGE).body()).as("in force today").doesNotContain("火星");
        assertThat(page("fuwu01", PAGE + "?rates=unknown").status()).isEqualTo(404);
    }

    @Test
    void overlapsRatesAboveAWholeAndDaysThatHaveBegunAreRefused() {
        LocalDate later = LocalDate.of(2093, 1, 1);
        LocalDate today = LocalDate.now(clock);
        String row = "WIND,inspect,巡檢,天,1\n";
        assertRefused(follow("/coefficients", later, "x.csv", PROJECTS + row + row), "<td>3</td><td>係數重疊");
        assertRefused(follow("/coefficients", later, "x.csv", PROJECTS + row.replace(",1", ",0")), "係數須是大於 0");
        assertRefused(follow("/coefficients", later, "x.csv", PROJECTS + row.replace(",1", ",-1")), "係數須是大於 0");
        assertRefused(follow("/coefficients", later, "x.csv", PROJECTS + row.replace(",1", ",１")), "數字須是半形");
        assertRefused(follow("/rates", later, "x.csv", RATES + "GOLD,金,100.01\n"), "<td>2</td><td>百分比不能超過 100");
        assertRefused(follow("/rates", later, "x.csv", RATES + "GOLD,金,1\nGOLD,金,2\n"), "同一類別在同一版本出現兩次");
        assertRefused(follow("/rates", today, "x.csv", RATES + "GOLD,金,1\n"), "須在今天以後");
        assertRefused(follow("/coefficients", today, "x.csv", PROJECTS + row), "須在今天以後");
        assertRefused(follow("/coefficients", later, "../../x", PROJECTS + row), "不得含有路徑");
        assertThat(upload("renli1", PAGE + "/rates?effectiveFrom=" + later, "x.csv", RATES + "GOLD,金,1\n")
                        .status())
                .isEqualTo(403);
        assertThat(annexes.rateVersions()).noneMatch(one -> one.effectiveFrom().equals(later));
        assertThat(annexes.coefficientVersions())
                .noneMatch(one -> one.effectiveFrom().equals(later));
    }

    private Answer follow(String annex, LocalDate day, String name, String file) {
        return upload("bumen1", PAGE + annex + "?effectiveFrom=" + day, name, file);
    }

    private void assertRefused(Answer answer, String sentence) {
        refused(answer, 400, sentence);
    }
}
