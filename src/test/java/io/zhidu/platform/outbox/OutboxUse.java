package io.zhidu.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.outbox.OutboxMessages.State;
import io.zhidu.support.HttpPerson;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages to customers over a real mail server, on both databases; the turns of the job are driven by hand. */
abstract class OutboxUse {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 10, 9, 0);
    private static final String WORDS = "𠮷先生 😀 مرحبا,閥門\n已換新";

    @LocalServerPort
    int port;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxMessages messages;

    @Autowired
    Sentences sentences;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String customer = UUID.randomUUID() + "@example.org";
    private final OutboxPolicy policy = new OutboxPolicy(
            "service@zhidu.example",
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1)),
            Duration.ofMinutes(5),
            100);
    private int smtp;
    private GreenMail server;

    @BeforeEach
    void noOldMessages() throws Exception {
        jdbc.sql("UPDATE outbox_message SET state = 'LOGGED' WHERE state <> 'LOGGED'")
                .update();
        at(NINE);
        try (ServerSocket free = new ServerSocket(0)) {
            smtp = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @AfterEach
    void end() {
        server.stop();
        ClockUtil.reset();
    }

    @Test
    void aServerThatIsDownForAnHourLosesAndDoublesNothing() throws Exception {
        OutboxSender one = node();
        OutboxSender other = node();
        List<String> keys = List.of(write(), write(), write());
        for (int minute = 0; minute < 60; minute++) {
            at(NINE.plusMinutes(minute));
            one.sendDue();
            other.sendDue();
        }
        assertThat(state(keys.get(0))).isEqualTo("WAITING");
        assertThat(attempts(keys.get(0))).isEqualTo(4); // at 9:00, 9:01, 9:06 and 9:21

        server.start();
        for (int minute = 60; minute < 180; minute += 5) {
            at(NINE.plusMinutes(minute));
            other.sendDue();
            one.sendDue();
        }
        assertThat(ids())
                .containsExactlyInAnyOrderElementsOf(
                        keys.stream().map(OutboxUse::id).toList());
        assertThat(keys).allSatisfy(key -> assertThat(state(key)).isEqualTo("SENT"));
    }

    @Test
    void aMailSaysWhatTheTemplateSaysInEveryScript() throws Exception {
        server.start();
        String key = write();
        node().sendDue();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(customer);
        assertThat(mail.getFrom()[0].toString()).isEqualTo("service@zhidu.example");
        assertThat(mail.getSubject()).isEqualTo("投訴 TS-1：答覆");
        assertThat(mail.getContent().toString().replace("\r\n", "\n"))
                .contains("王小明")
                .contains(WORDS);
        assertThat(mail.getMessageID()).isEqualTo(id(key));
        assertThat(mail.getRecipients(Message.RecipientType.CC)).isNull();
    }

    @Test
    void afterTheLastPauseItIsGivenUpUntilTheAdministratorSendsItAgain() throws Exception {
        String key = write();
        List<LocalDateTime> tries =
                List.of(NINE, NINE.plusMinutes(1), NINE.plusMinutes(6), NINE.plusMinutes(21), NINE.plusMinutes(81));
        for (LocalDateTime time : tries) {
            assertThat(state(key)).isEqualTo("WAITING");
            at(time);
            node().sendDue();
        }
        assertThat(state(key)).isEqualTo("DEAD");
        at(NINE.plusDays(2));
        server.start();
        node().sendDue();
        assertThat(ids()).isEmpty();

        HttpPerson admin = HttpPerson.machine(port, "admin");
        assertThat(admin.get("/outbox").body())
                .contains(customer)
                .contains("𠮷先生")
                .contains("再發");
        Map<String, String> form = Map.of("key", key);
        assertThat(HttpPerson.machine(port, "tousu1").get("/outbox").status()).isEqualTo(403);
        assertThat(HttpPerson.machine(port, "tousu1")
                        .form("/outbox/again", form)
                        .status())
                .isEqualTo(403);
        assertThat(admin.form("/outbox/again", form).status()).isIn(200, 302);
        assertThat(admin.form("/outbox/again", form).status()).isEqualTo(409);
        node().sendDue();
        assertThat(ids()).containsExactly(id(key));
        assertThat(state(key)).isEqualTo("SENT");
    }

    @Test
    void whatANodeLeavesInTheMiddleAnotherSendsWhenItsTimeIsOver() throws Exception {
        server.start();
        String key = write();
        assertThat(messages.claim(key, "stopped", NINE, NINE.plus(policy.claim())))
                .isTrue();
        at(NINE.plusMinutes(4));
        node().sendDue();
        assertThat(ids()).isEmpty();
        at(NINE.plusMinutes(5));
        node().sendDue();
        assertThat(ids()).containsExactly(id(key));
        messages.done(key, "stopped", State.DEAD, NINE); // comes back to life: it is not its message any more
        assertThat(state(key)).isEqualTo("SENT");
    }

    @Test
    void twoNodesAtOnceSendEachMessageOnce() throws Exception {
        server.start();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            keys.add(write());
        }
        CountDownLatch ready = new CountDownLatch(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        Callable<Void> turn = () -> {
            OutboxSender node = node();
            ready.countDown();
            ready.await();
            node.sendDue();
            return null;
        };
        for (Future<Void> done : nodes.invokeAll(List.of(turn, turn))) {
            done.get();
        }
        nodes.shutdown();
        assertThat(ids())
                .containsExactlyInAnyOrderElementsOf(
                        keys.stream().map(OutboxUse::id).toList());
    }

    @Test
    void whatNothingIsSetUpToSendIsOnlyLoggedAndSaysSo() {
        String key = transaction.execute(status -> {
            String sms = "test:" + UUID.randomUUID();
            outbox.send(sms, Outbox.SMS, "13800000000", "complaint.message.received", "王小明", "TS-1");
            return sms;
        });
        node().sendDue();
        assertThat(state(key)).isEqualTo("LOGGED");
        assertThat(HttpPerson.machine(port, "admin").get("/outbox").body()).contains("未發出，只記在日誌");
    }

    @Test
    void aTransactionThatIsUndoneTellsNobody() throws Exception {
        server.start();
        transaction.executeWithoutResult(status -> {
            outbox.send("test:" + UUID.randomUUID(), Outbox.EMAIL, customer, "complaint.message.received", "王", "TS-1");
            status.setRollbackOnly();
        });
        node().sendDue();
        assertThat(ids()).isEmpty();
    }

    private OutboxSender node() {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(smtp);
        return new OutboxSender(messages, List.of(new SmtpChannel(mail, policy)), policy, sentences, clock);
    }

    private String write() {
        String key = "test:" + UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> outbox.send(key, Outbox.EMAIL, customer, "complaint.message.answer", "王小明", "TS-1", WORDS));
        return key;
    }

    private List<String> ids() throws Exception {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : Arrays.asList(server.getReceivedMessages())) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }

    private static String id(String key) {
        return "<" + key.replace(':', '.') + "@zhidu.example>";
    }

    private String state(String key) {
        return jdbc.sql("SELECT state FROM outbox_message WHERE message_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private int attempts(String key) {
        return jdbc.sql("SELECT attempts FROM outbox_message WHERE message_key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private static void at(LocalDateTime time) {
        ClockUtil.setCurrentTime(
                Date.from(time.atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }
}
