package io.zhidu.audit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case begins, by the start form of its process. */
final class RandomStarts {

    static final List<String> PROCESSES = List.of("repair-order", "complaint", "shipment-release", "bad-debt");
    private static final Map<String, List<String>> BEGIN = Map.of(
            "repair-order", List.of("qiantai1", "qiantai2", "weixiu1"),
            "complaint", List.of("qiantai1", "tousu1", "huifang1"),
            "shipment-release", List.of("xiaoshou1", "xiaoshou2", "wuliu1"),
            "bad-debt", List.of("caiwu1", "caiwu1", "kuguan1", "shenji1"));

    private final Walk walk;
    private final WalkWorld world;
    private final DeployedForms deployed;
    private final RandomForms forms;
    private String account;

    RandomStarts(Walk walk, WalkWorld world, DeployedForms deployed, RandomForms forms) {
        this.walk = walk;
        this.world = world;
        this.deployed = deployed;
        this.forms = forms;
    }

    /** @return empty if it was refused */
    Optional<WalkCase> start() {
        String process = PROCESSES.get(walk.cases.size() % PROCESSES.size());
        WalkCase wanted = wanted(process);
        JsonNode fields = deployed.ofStart(process);
        Map<String, Object> form = forms.fill(fields, wanted, Map.of(), walk.now);
        String person = walk.one(BEGIN.get(process));
        if (walk.chance.nextInt(4) == 0) {
            Map<String, Object> bad = forms.spoilt(fields, form);
            walk.mustBeRefused("start " + bad, wanted, person, () -> world.desk.start(process, bad));
        }
        String[] root = new String[1];
        boolean begun = walk.attempt("start", wanted, person, () -> root[0] = world.desk.start(process, form));
        return begun ? Optional.of(begun(wanted, root[0])) : Optional.empty();
    }

    /** A few cases share a customer. */
    private WalkCase wanted(String process) {
        if (!process.equals("shipment-release") && !process.equals("bad-debt")) {
            return new WalkCase(process, "", "", "", "");
        }
        if (account == null || walk.chance.nextInt(4) == 0) {
            account = world.account();
        }
        String invoice = process.equals("bad-debt")
                ? world.desk.as("caiwu1", () -> world.given().invoice(account, 0, WalkWorld.DEBT))
                : "";
        return new WalkCase(process, "", "", account, invoice);
    }

    private WalkCase begun(WalkCase wanted, String root) {
        String number = world.engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(root)
                .singleResult()
                .getBusinessKey();
        return new WalkCase(wanted.process(), root, number, wanted.account(), wanted.invoice());
    }
}
