package io.zhidu.complaint.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.complaint.Corrections;
import io.zhidu.complaint.Severity;
import io.zhidu.complaint.process.ComplaintDesk;
import io.zhidu.complaint.process.ComplaintProcess;
import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is done in the demo's complaints outside their tasks. */
@Component
@Profile({"demo", "test"})
class DemoComplaintDesk {

    private static final List<String> FACTS = List.of("channel", "phone", "email", "kind", "impact");
    private static final String CARER = "tousu1";

    private final ComplaintDesk desk;
    private final Corrections corrections;
    private final FormService formService;
    private final RepositoryService repositoryService;
    private final DemoActors actors;

    DemoComplaintDesk(
            ComplaintDesk desk,
            Corrections corrections,
            FormService formService,
            RepositoryService repositoryService,
            DemoActors actors) {
        this.desk = desk;
        this.corrections = corrections;
        this.formService = formService;
        this.repositoryService = repositoryService;
        this.actors = actors;
    }

    /** With the start form, or from another system. @return the complaint's number */
    String register(DemoRow row) {
        Map<String, Object> form = new HashMap<>();
        FACTS.forEach(name -> row.find(name).ifPresent(value -> form.put(name, value)));
        form.put("customerName", row.get("customer"));
        form.put("legal", row.find("legal").isPresent());
        form.put(
                "statement",
                SpinValues.jsonValue(new ObjectMapper()
                                .valueToTree(List.of(Map.of("words", row.get("statement"))))
                                .toString())
                        .create());
        return actors.as(
                row.get("by"),
                () -> row.get("channel").equals("online") ? desk.register(form, "demo-" + row.get("id")) : start(form));
    }

    private String start(Map<String, Object> form) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(ComplaintProcess.ID)
                .latestVersion()
                .singleResult()
                .getId();
        return formService.submitStartForm(definition, form).getBusinessKey();
    }

    void act(String deed, String number, DemoRow row, Map<String, String> numbers) {
        switch (deed) {
            case "customerAnswered" ->
                actors.as(row.get("by"), () -> desk.customerAnswered(number, row.get("customerAnswer")));
            case "reopen" -> actors.as(row.get("by"), () -> desk.reopen(number, row.get("again")));
            case "merge" -> actors.as(CARER, () -> desk.merge(number, numbers.get(row.get("into"))));
            case "link" -> actors.as(CARER, () -> corrections.link(number, numbers.get(row.get("into"))));
            case "severity" ->
                actors.as(
                        CARER,
                        () -> desk.changeSeverity(number, Severity.of(row.get("severity")), row.get("severityReason")));
            default -> throw new IllegalStateException("no deed " + deed);
        }
    }
}
