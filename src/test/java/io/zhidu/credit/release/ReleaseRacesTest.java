package io.zhidu.credit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.CreditSnapshot;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.support.ZhiduMySqlTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Threads that all begin at once, on a real MySQL-protocol server. */
@ZhiduMySqlTest
class ReleaseRacesTest {

    private static final int THREADS = 20;

    @Autowired
    AccountService accounts;

    @Autowired
    CreditLimitService limits;

    @Autowired
    LedgerService ledger;

    @Autowired
    ReleaseService releases;

    @Autowired
    Shipments shipments;

    @Autowired
    IdentityService identityService;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
    private CreditFixtures given;

    @BeforeEach
    void customers() {
        given = new CreditFixtures(accounts, ledger, clock);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void ofTwentyWhoAskForRoomForFiveExactlyFiveAreReleased() throws Exception {
        String account = given.withLimit("500");
        List<Boolean> released = together(twenty(() -> asked(account, "100")));
        assertThat(released).filteredOn(Boolean::booleanValue).hasSize(5);
        CreditSnapshot figures = limits.take(account, LocalDate.now(clock), null);
        assertThat(figures.releasedUninvoiced()).isEqualTo(Money.of("500"));
        assertThat(figures.available()).isEqualTo(Money.ZERO);
    }

    @Test
    void aReceiptThatArrivesMeanwhileMakesRoomForExactlyAsManyMore() throws Exception {
        String account = given.withLimit("1000");
        given.invoice(account, 0, "1500"); // 500 unpaid
        List<Callable<Boolean>> work = new ArrayList<>(twenty(() -> asked(account, "100")));
        work.add(() -> {
            given.receive(account, 0, "200");
            return false;
        });
        List<Boolean> released = together(work);
        int many = (int) released.stream().filter(Boolean::booleanValue).count();
        assertThat(many).isBetween(5, 7);
        CreditSnapshot figures = limits.take(account, LocalDate.now(clock), null);
        assertThat(figures.unpaidInvoices()).isEqualTo(Money.of("300"));
        assertThat(figures.releasedUninvoiced()).isEqualTo(Money.of("100").times(BigDecimal.valueOf(many)));
        assertThat(figures.available().isNegative()).isFalse();
    }

    @Test
    void thereAreNeverTwoFirstOverLimitShipments() throws Exception {
        String account = given.withLimit("300");
        given.invoice(account, 1, "600");
        List<String> signed =
                IntStream.range(0, THREADS).mapToObj(i -> signed(account, "50")).toList();
        List<Boolean> released = together(signed.stream()
                .<Callable<Boolean>>map(shipment -> () -> released(shipment, Route.FIRST_OVER_LIMIT))
                .toList());
        assertThat(released).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(limits.take(account, LocalDate.now(clock), null).unsettledOverLimit())
                .isEqualTo(1);
    }

    @Test
    void aSignatureGivenWhileOthersAreReleasedHoldsOrTheRequestGoesBack() throws Exception {
        String account = given.withLimit("300");
        given.invoice(account, 1, "300"); // paid; 300 available
        String over = requested(account, "99.99");
        String room = requested(account, "250");
        released(room, Route.WITHIN_LIMIT);
        releases.facts(over); // 50 available
        List<Callable<Boolean>> work = new ArrayList<>(twenty(() -> asked(account, "30")));
        work.set(0, () -> {
            sign(over);
            return released(over, Route.FIRST_OVER_LIMIT);
        });
        List<Boolean> released = together(work);
        CreditSnapshot figures = limits.take(account, LocalDate.now(clock), null);
        boolean signed = released.get(0);
        assertThat(figures.unsettledOverLimit()).isEqualTo(signed ? 1 : 0);
        assertThat(released.stream().skip(1).filter(Boolean::booleanValue))
                .as("30 fits once into 50; after it the signed one would go further over than its signer saw")
                .hasSize(signed ? 0 : 1);
        assertThat(figures.releasedUninvoiced()).isEqualTo(Money.of(signed ? "349.99" : "280"));
    }

    @Test
    void ofSignaturesAndChangesAtOnceNoSignatureIsUponGoodsThatItsSignerDidNotSee() throws Exception {
        String account = given.withLimit("300");
        List<String> over = IntStream.range(0, THREADS / 2)
                .mapToObj(i -> requested(account, "50"))
                .toList();
        over.forEach(releases::facts);
        List<GoodsLine> more = List.of(new GoodsLine("瓷磚", BigDecimal.ONE, Money.of("60")));
        List<Callable<Boolean>> work = new ArrayList<>();
        for (String shipment : over) {
            work.add(() -> signedInTime(shipment));
            work.add(() -> releases.amend(shipment, more).isPositive());
        }
        List<Boolean> done = together(work);
        for (int i = 0; i < over.size(); i++) {
            boolean signed = done.get(2 * i);
            assertThat(done.get(2 * i + 1)).as("changed").isTrue();
            assertThat(shipments.signatures(over.get(i)))
                    .extracting(Signature::revision, Signature::amount)
                    .containsExactlyElementsOf(signed ? List.of(tuple(1, Money.of("50"))) : List.of());
            Shipment changed = releases.get(over.get(i));
            assertThat(changed.revision()).isEqualTo(2);
            assertThat(shipments.signatures(over.get(i))).noneMatch(signature -> signature.covers(changed));
        }
    }

    private boolean signedInTime(String shipment) {
        try {
            sign(shipment);
            return true;
        } catch (Refusal changedMeanwhile) {
            assertThat(changedMeanwhile.key()).isEqualTo("shipment.amend.meanwhile");
            return false;
        }
    }

    @Test
    void theSameBatchFromManyAtOnceIsTakenOnceAndNoDeadlockReachesAnybody() throws Exception {
        List<String> customers =
                IntStream.range(0, 5).mapToObj(i -> given.withCredit()).toList();
        List<ReceiptLine> batch = IntStream.range(0, 50)
                .mapToObj(i -> given.receipt(customers.get(i % 5), 1, "1"))
                .toList();
        List<Boolean> taken = together(IntStream.range(0, THREADS)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    List<ReceiptLine> shuffled = new ArrayList<>(batch);
                    java.util.Collections.rotate(shuffled, i);
                    ledger.recordReceipts(shuffled);
                    return true;
                })
                .toList());
        assertThat(taken).hasSize(THREADS).doesNotContain(false);
        customers.forEach(account -> assertThat(
                        limits.take(account, LocalDate.now(clock), null).limit())
                .isEqualTo(Money.of("10")));
    }

    /** MySQL answers the limit from the index alone, so its cost is the window's and not the history's. */
    @Test
    void theLimitIsReadFromItsIndexOnly() {
        String account = given.withLimit("100");
        String plan = jdbc.sql("""
                        EXPLAIN SELECT COALESCE(SUM(amount), 0) FROM credit_receipt
                        WHERE account = :account AND value_date BETWEEN :from AND :to""")
                .param("account", account)
                .param("from", LocalDate.now(clock).minusDays(30))
                .param("to", LocalDate.now(clock).minusDays(1))
                .query()
                .listOfRows()
                .toString(); // a table on MariaDB, a tree on MySQL
        assertThat(plan).contains("credit_receipt_limit").containsAnyOf("Using index", "Covering index");
    }

    private List<Callable<Boolean>> twenty(Callable<Boolean> work) {
        return IntStream.range(0, THREADS).mapToObj(i -> work).toList();
    }

    private boolean asked(String account, String amount) {
        String shipment = requested(account, amount);
        return released(shipment, Route.WITHIN_LIMIT);
    }

    private String requested(String account, String amount) {
        return releases.request(CreditFixtures.shipment(account, amount));
    }

    private boolean released(String shipment, Route route) {
        try {
            releases.release(shipment, route);
            return true;
        } catch (FactsChanged goesBack) {
            return false;
        }
    }

    private String signed(String account, String amount) {
        String shipment = requested(account, amount);
        releases.facts(shipment);
        sign(shipment);
        return shipment;
    }

    private void sign(String shipment) {
        identityService.setAuthenticatedUserId("quyuNorth");
        try {
            releases.sign(shipment, 1, true, null, null);
        } finally {
            identityService.clearAuthentication();
        }
    }

    private List<Boolean> together(List<Callable<Boolean>> work) throws Exception {
        CountDownLatch start = new CountDownLatch(work.size());
        List<Future<Boolean>> done = work.stream()
                .map(one -> threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return one.call();
                }))
                .toList();
        List<Boolean> answers = new ArrayList<>();
        for (Future<Boolean> one : done) {
            answers.add(one.get(60, TimeUnit.SECONDS));
        }
        return answers;
    }
}
