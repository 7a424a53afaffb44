package io.zhidu.audit.root;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.chain.Finding;
import io.zhidu.audit.chain.Finding.Kind;
import io.zhidu.audit.verify.VerificationService;
import io.zhidu.audit.verify.VerifyCommand;
import io.zhidu.platform.ChainedRow;
import io.zhidu.platform.Chains;
import io.zhidu.platform.Refusal;
import io.zhidu.support.EngineDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Days of 1990, before everything else that is written in tests. */
abstract class RootJourneys {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    @Autowired
    RootService service;

    @Autowired
    Roots roots;

    @Autowired
    VerificationService verification;

    @Autowired
    VerifyCommand command;

    @Autowired
    Chains chains;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private EngineDesk desk;

    @BeforeEach
    void begin() {
        desk = new EngineDesk(engine, clock.getZone());
        clear();
        write(FIRST, "root-a");
        write(FIRST.plusDays(2), "root-a");
        write(FIRST.plusDays(2), "root-b");
        write(FIRST.plusDays(2), "root-c");
    }

    @AfterEach
    void clear() {
        desk.leave();
        sql("DELETE FROM audit_root");
        sql("DELETE FROM audit_link WHERE written_at < '1991-01-01'");
        sql("DELETE FROM audit_chain WHERE chain LIKE 'root-%'");
    }

    private void write(LocalDate day, String chain) {
        desk.at(day.atTime(12, 0));
        transaction.executeWithoutResult(
                status -> chains.add(chain, ChainedRow.inserted("a_table", "1", Map.of("amount", "1.00"))));
    }

    private void sql(String sql) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).update());
    }

    private void sealed() {
        desk.at(FIRST.plusDays(3).atTime(0, 20));
        service.seal();
    }

    @Test
    void everyDayThatIsOverIsSealedOnceWithTheSealOfTheDayBefore() {
        desk.at(FIRST.plusDays(3).atTime(0, 19));
        service.seal();
        assertThat(roots.after(null, 9)).extracting(Root::day).containsExactly(FIRST, FIRST.plusDays(1));
        sealed();
        sealed();
        List<Root> all = roots.after(null, 9);
        assertThat(all).extracting(Root::links).containsExactly(1L, 0L, 3L);
        assertThat(all.get(0).former()).isEqualTo(Root.NONE);
        assertThat(all.get(1).former()).isEqualTo(all.get(0).seal());
        assertThat(all.get(2).former()).isEqualTo(all.get(1).seal());
        assertThat(all).extracting(Root::seal).doesNotHaveDuplicates();
        assertThat(service.checkAll()).isEmpty();
        assertThat(service.check(FIRST)).isEmpty();
    }

    @Test
    void twoNodesAtOnceSealEachDayOnce() throws Exception {
        desk.at(FIRST.plusDays(3).atTime(0, 20));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> seal = () -> {
                service.seal();
                return null;
            };
            for (Future<Void> done : nodes.invokeAll(List.of(seal, seal))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(roots.after(null, 9)).hasSize(3);
        assertThat(service.checkAll()).isEmpty();
    }

    @Test
    void whatIsRewrittenAfterwardsNoLongerMatchesTheSealedDay() {
        sealed();
        LocalDate day = FIRST.plusDays(2);
        named(day, "ROOT", "UPDATE audit_link SET hash = '%s' WHERE chain = 'root-b'".formatted("f".repeat(64)));
        named(day, "LINKS", "DELETE FROM audit_link WHERE chain = 'root-c'");
        named(FIRST.plusDays(1), "LINKS", """
                INSERT INTO audit_link (chain, seq, written_at, written_by, content, content_hash, former_hash, hash)
                SELECT 'root-d', 1, '1990-01-02 12:00:00', written_by, content, content_hash, former_hash, content_hash
                FROM audit_link WHERE chain = 'root-b'""");
        named(FIRST, "SEAL", "UPDATE audit_root SET links = 2 WHERE on_day = '1990-01-01'");
        List<Finding> gone = tampered("DELETE FROM audit_root WHERE on_day = '1990-01-02'");
        assertThat(gone).extracting(Finding::kind).containsExactly(Kind.MISSING, Kind.CHANGED);
        assertThat(gone).extracting(Finding::row).containsExactly("1990-01-02", "1990-01-03");
        assertThat(service.checkAll()).isEmpty();
    }

    private void named(LocalDate day, String column, String tampering) {
        assertThat(tampered(tampering)).as(tampering).anySatisfy(finding -> {
            assertThat(finding.table()).isEqualTo("AUDIT_ROOT");
            assertThat(finding.row()).isEqualTo(day.toString());
            assertThat(finding.column()).isEqualTo(column);
        });
    }

    private List<Finding> tampered(String sql) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql(sql).update();
            return service.checkAll();
        });
    }

    @Test
    void theFileHasEveryDayOnceHoweverOftenItIsCompleted(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kept").resolve("roots.csv");
        RootFile kept = new RootFile(roots, file.toString());
        kept.complete();
        assertThat(Files.readAllLines(file)).hasSize(1);
        sealed();
        kept.complete();
        kept.complete();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(4);
        Root last = roots.last().orElseThrow();
        assertThat(lines.get(3)).startsWith("1990-01-03,3," + last.root()).contains(last.seal());
    }

    @Test
    void theCommandAnswersForACaseADayAndANumberThatNobodyKnows() {
        String number = "root-number-" + System.nanoTime();
        transaction.executeWithoutResult(status -> chains.add(number, ChainedRow.deleted("a_table", "1")));
        assertThat(said(number, 0)).contains(number, "一致");
        assertThat(said(FIRST.toString(), 0)).contains("1990-01-01");
        sealed();
        sql("UPDATE audit_link SET written_by = 'somebody' WHERE chain = 'root-b'");
        assertThat(said("1990-01-03", 1)).contains("不符", "AUDIT_LINK");
        assertThat(said("WX-19000101-0001", 2)).contains("WX-19000101-0001");
        assertThat(EngineDesk.refused(() -> verification.ofCase("WX-19000101-0001"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private String said(String of, int code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int answered = command.run(of, new PrintStream(out, true, StandardCharsets.UTF_8));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(answered).as(text).isEqualTo(code);
        return text;
    }
}
