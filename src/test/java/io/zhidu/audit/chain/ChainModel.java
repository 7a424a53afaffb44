package io.zhidu.audit.chain;

/** A model that leaves rows of every kind: branches, a called case, a decision, variables of all types, a job that fails. */
final class ChainModel {

    static final String PROCESS = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="chain-test" name="鏈測試" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="f0" sourceRef="start" targetRef="rate"/>
                <bpmn:businessRuleTask id="rate" camunda:decisionRef="chain-test-rating" camunda:resultVariable="rating" camunda:mapDecisionResult="singleEntry"/>
                <bpmn:sequenceFlow id="f1" sourceRef="rate" targetRef="fork"/>
                <bpmn:parallelGateway id="fork"/>
                <bpmn:sequenceFlow id="f2" sourceRef="fork" targetRef="left"/>
                <bpmn:sequenceFlow id="f3" sourceRef="fork" targetRef="right"/>
                <bpmn:userTask id="left" name="左" camunda:candidateGroups="frontDesk"/>
                <bpmn:userTask id="right" name="右"/>
                <bpmn:sequenceFlow id="f4" sourceRef="left" targetRef="join"/>
                <bpmn:sequenceFlow id="f5" sourceRef="right" targetRef="join"/>
                <bpmn:parallelGateway id="join"/>
                <bpmn:sequenceFlow id="f6" sourceRef="join" targetRef="call"/>
                <bpmn:callActivity id="call" calledElement="chain-test-called"/>
                <bpmn:sequenceFlow id="f7" sourceRef="call" targetRef="work"/>
                <bpmn:serviceTask id="work" camunda:asyncBefore="true" camunda:expression="${work.name}"/>
                <bpmn:sequenceFlow id="f8" sourceRef="work" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>""";

    static final String CALLED = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="chain-test-called" name="被呼叫" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="inner"/>
                <bpmn:userTask id="inner" name="內"/>
                <bpmn:sequenceFlow id="f2" sourceRef="inner" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>""";

    static final String DECISION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="chain-test-definitions" name="test" namespace="test">
              <decision id="chain-test-rating" name="評等">
                <decisionTable id="table">
                  <input id="in" label="數量"><inputExpression id="ie" typeRef="integer"><text>quantity</text></inputExpression></input>
                  <output id="out" label="評等" name="rating" typeRef="string"/>
                  <rule id="r1"><inputEntry id="i1"><text>&gt; 10</text></inputEntry><outputEntry id="o1"><text>"many"</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="i2"><text>&lt;= 10</text></inputEntry><outputEntry id="o2"><text>"few"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""";

    private ChainModel() {}
}
