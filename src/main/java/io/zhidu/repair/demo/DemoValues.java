package io.zhidu.repair.demo;

import io.zhidu.repair.ChosenItem;
import io.zhidu.repair.RankedTechnician;
import io.zhidu.repair.VisitService;
import io.zhidu.repair.demo.DemoTimetable.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a {@code $name} in a form of the story stands for. */
@Component
@Profile({"demo", "test"})
class DemoValues {

    private final RuntimeService runtimeService;
    private final VisitService visits;
    private final String signature;

    DemoValues(RuntimeService runtimeService, VisitService visits) {
        this.runtimeService = runtimeService;
        this.visits = visits;
        try (InputStream png = getClass().getResourceAsStream("/demo/signature.png")) {
            this.signature = "data:image/png;base64," + Base64.getEncoder().encodeToString(png.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<?> find(DemoOrderUnderWay underWay, Entry entry, String name) {
        DemoOrder order = underWay.order();
        return switch (name) {
            case "quote", "secondQuote", "bill", "secondBill" ->
                order.find(name).map(DemoValues::lines);
            case "signature" -> Optional.of(signature);
            case "appointment" -> Optional.of(local(entry.appointment()));
            case "arrivedAt" -> Optional.of(local(entry.appointment().plusMinutes(order.late())));
            case "moved" -> Optional.of(local(underWay.moved()));
            case "technician" -> Optional.of(order.find(name).orElseGet(() -> first(underWay)));
            case "reason" ->
                order.find(name).filter(reason -> !order.get("technician").equals(first(underWay)));
            default -> order.find(name).or(() -> variable(underWay.instance(), name));
        };
    }

    /** "PL-02 1; PL-01 0.5": items of the fee standard and how much of each. */
    private static List<ChosenItem> lines(String text) {
        return Arrays.stream(text.split("; "))
                .map(line -> line.split(" "))
                .map(line -> new ChosenItem(line[0], line[1]))
                .toList();
    }

    /** As a form sends a time. */
    static String local(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private String first(DemoOrderUnderWay underWay) {
        return visits.rankTechnicians(underWay.number()).stream()
                .findFirst()
                .map(RankedTechnician::value)
                .orElseThrow();
    }

    private Optional<String> variable(String instance, String name) {
        return Optional.ofNullable(runtimeService.getVariable(instance, name)).map(Object::toString);
    }
}
