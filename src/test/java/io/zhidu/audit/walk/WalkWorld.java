package io.zhidu.audit.walk;

import io.zhidu.audit.chain.Verification;
import io.zhidu.baddebt.InvestigationService;
import io.zhidu.complaint.process.ComplaintDesk;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.process.ShipmentDesk;
import io.zhidu.platform.form.FormContract;
import io.zhidu.repair.RepairFixtures;
import io.zhidu.repair.RepairLedger;
import io.zhidu.repair.process.RepairDesk;
import io.zhidu.support.EngineDesk;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The company in a summer of its own, and what its people use beside their tasks. */
abstract class WalkWorld {

    static final LocalDateTime FIRST = LocalDateTime.of(2020, 8, 3, 8, 30);
    static final LocalDateTime LAST = LocalDateTime.of(2021, 1, 29, 18, 0);

    /** What a bad debt is about, in yuan. */
    static final String DEBT = "1200.00";

    @Autowired
    ProcessEngine engine;

    @Autowired
    FormContract contract;

    @Autowired
    Verification verification;

    @Autowired
    RepairDesk repairs;

    @Autowired
    RepairLedger ledger;

    @Autowired
    ComplaintDesk complaints;

    @Autowired
    ShipmentDesk shipments;

    @Autowired
    ReleaseService releases;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService money;

    @Autowired
    InvestigationService investigations;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient written;

    @Autowired
    JdbcTemplate jdbc; // which chains nothing

    @Autowired
    PlatformTransactionManager transactions;

    EngineDesk desk;
    private final Map<String, List<String>> members = new TreeMap<>();

    @BeforeEach
    void begin() {
        desk = new EngineDesk(engine, clock.getZone());
        desk.at(FIRST);
        new TransactionTemplate(transactions).executeWithoutResult(work -> RepairFixtures.load(written));
    }

    @AfterEach
    void leave() {
        desk.leave();
    }

    List<String> membersOf(String group) {
        return members.computeIfAbsent(
                group,
                absent -> engine.getIdentityService().createUserQuery().memberOfGroup(absent).list().stream()
                        .map(User::getId)
                        .sorted()
                        .toList());
    }

    /** Of a customer with a limit of 3000.00. */
    String account() {
        return desk.as("xiaoshou1", () -> {
            CreditFixtures given = given();
            String account = given.withLimit("3000.00");
            given.invoice(account, 0, "3000.00"); // takes the receipt: the limit stays
            given.receive(account, 0, "3000.00");
            return account;
        });
    }

    /** As of today. */
    CreditFixtures given() {
        return new CreditFixtures(accounts, money, clock);
    }
}
