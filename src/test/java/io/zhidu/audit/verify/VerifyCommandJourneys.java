package io.zhidu.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code --zhidu.audit.verify} beside a running node: what it says, its exit code, and that it leaves nothing behind. */
abstract class VerifyCommandJourneys {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="verify-command" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="step"/>
                <bpmn:userTask id="step" name="核對"/>
              </bpmn:process>
            </bpmn:definitions>""";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    private String deployment;
    private String instance;

    /** What it printed. */
    record Answer(int exit, String said) {}

    abstract Answer command(List<String> arguments) throws Exception;

    @BeforeEach
    void begin() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("verify-command.bpmn", MODEL)
                .deploy()
                .getId();
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("verify-command")
                .getId();
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void ofACaseThatNobodyTouchedItSaysSoAndLeavesNothingBehind() throws Exception {
        List<Long> before = rows();
        Answer answer = verify(instance);
        assertThat(answer.said())
                .startsWith(instance + "：與當初寫下的一致。核對了 1 條鏈、1 個鏈節、")
                .hasLineCount(1);
        assertThat(answer.exit()).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aRowChangedByHandIsNamedAlsoWhereEverythingIsVerified() throws Exception {
        change("somebody");
        Answer answer = verify(instance);
        Answer everything = verify(Report.ALL);
        change("核對");
        assertThat(answer.said()).contains(instance + "：與當初寫下的不符，共 1 處", "NAME_ 原為「核對」，現為「somebody」");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(everything.said()).contains("all：與當初寫下的不符");
        assertThat(everything.exit()).isEqualTo(1);
    }

    @Test
    void aNumberThatNobodyKnowsAndADatabaseThatIsNotThereAreNoFindings() throws Exception {
        Answer unknown = verify("WX-19000101-0001");
        assertThat(unknown.said()).contains("沒有 WX-19000101-0001 這個單號");
        assertThat(unknown.exit()).isEqualTo(2);
        String nowhere =
                environment.getRequiredProperty("spring.datasource.url").replaceFirst("zhidu|_test", "nowhere");
        assertThat(command(List.of(option(instance), "--spring.datasource.url=" + nowhere))
                        .exit())
                .isEqualTo(3);
    }

    private Answer verify(String of) throws Exception {
        return command(
                List.of(option(of), "--spring.datasource.url=" + environment.getProperty("spring.datasource.url")));
    }

    private static String option(String of) {
        return "--" + VerifyCommand.OPTION + "=" + of;
    }

    private void change(String name) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE ACT_HI_TASKINST SET NAME_ = :name WHERE PROC_INST_ID_ = :instance")
                        .param("name", name)
                        .param("instance", instance)
                        .update());
    }

    /** Of what a node leaves behind that starts, stops or does something. */
    private List<Long> rows() {
        return Stream.of(
                        "ACT_RE_DEPLOYMENT",
                        "ACT_RU_METER_LOG",
                        "ACT_GE_PROPERTY",
                        "audit_link",
                        "audit_root",
                        "audit_look")
                .map(table -> jdbc.sql("SELECT COUNT(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
