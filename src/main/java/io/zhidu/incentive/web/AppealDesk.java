package io.zhidu.incentive.web;

import io.zhidu.platform.EngineDoor;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process of an objection, as the person who objects: what the statement's page does for him. */
@Component
class AppealDesk {

    private static final String PROCESS = "incentive-appeal";

    private final RuntimeService runtimeService;
    private final EngineDoor door;

    AppealDesk(RuntimeService runtimeService, EngineDoor door) {
        this.runtimeService = runtimeService;
        this.door = door;
    }

    /** @throws io.zhidu.platform.Refusal for what the form or the rule refuses */
    void open(String settlement, int lineNo, String objection) {
        Map<String, Object> form = new HashMap<>();
        form.put("settlement", settlement);
        form.put("lineNo", lineNo);
        form.put("objection", objection);
        door.open(() -> runtimeService.startProcessInstanceByKey(PROCESS, form));
    }
}
