package io.zhidu.credit.demo;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.StoredFile;
import io.zhidu.credit.process.CreditAccountProcess;
import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoDays;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoRow;
import io.zhidu.demo.DemoTasks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the customers' accounts: asked for with the start form, the missing supplied by the same salesman. */
@Component
@Profile({"demo", "test"})
class DemoAccounts {

    private final AccountService accounts;
    private final DemoTasks tasks;
    private final DemoActors actors;
    private final StoredFile idCopy;

    DemoAccounts(AccountService accounts, DemoTasks tasks, DemoActors actors) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.actors = actors;
        try (InputStream png = getClass().getResourceAsStream("/demo/id-copy.png")) {
            this.idCopy = new StoredFile("身分證副本.png", "image/png", png.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param numbers takes the account's number by the row's key */
    List<DemoMoment> moments(DemoRow row, Map<String, String> numbers, DemoDays days) {
        LocalDate day = days.onOrAfter(days.calendarDay(row.get("opened")));
        String key = row.get("key");
        String by = row.get("by");
        int minute = row.index() * 3;
        List<DemoMoment> moments = new ArrayList<>();
        moments.add(new DemoMoment(day.atTime(8, 40).plusMinutes(minute), () -> numbers.put(key, open(row))));
        moments.add(new DemoMoment(day.atTime(9, 50).plusMinutes(minute), () -> supplyIdCopy(numbers.get(key), by)));
        if (row.find("kind").isPresent()) {
            moments.add(new DemoMoment(
                    day.atTime(11, 5).plusMinutes(minute),
                    () -> complete(numbers.get(key), "userTask_supplyContract", by, contract(row, days))));
        }
        row.find("reviewed")
                .ifPresent(ago -> moments.add(new DemoMoment(
                        days.workingDaysAgo(ago).atTime(9, 15), () -> start(by, Map.of("account", numbers.get(key))))));
        return moments;
    }

    private String open(DemoRow row) {
        Map<String, Object> form = new HashMap<>();
        form.put("accountName", row.get("name"));
        form.put("areaId", row.get("area"));
        form.put("openerName", row.get("opener"));
        form.put("phone", row.get("phone"));
        return start(row.get("by"), form);
    }

    private String start(String by, Map<String, Object> form) {
        return tasks.start(CreditAccountProcess.ID, by, form);
    }

    private void supplyIdCopy(String account, String by) {
        actors.as(by, () -> accounts.storeIdCopy(account, idCopy));
        complete(account, "userTask_supplyIdCopy", by, Map.of("idCopyStored", true));
    }

    private void complete(String account, String task, String by, Map<String, Object> form) {
        tasks.complete(tasks.find(account, task).orElseThrow(), by, form);
    }

    private static Map<String, Object> contract(DemoRow row, DemoDays days) {
        return Map.of(
                "contractKind", row.get("kind"),
                "contractFrom", days.calendarDay(row.get("from")).toString(),
                "contractTo", days.calendarDay(row.get("to")).toString(),
                "settlementAgreement", true,
                "contractReference", row.get("reference"));
    }
}
