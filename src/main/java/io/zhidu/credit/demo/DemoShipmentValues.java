package io.zhidu.credit.demo;

import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Shipment;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a {@code $name} in a form of a shipment stands for. */
@Component
@Profile({"demo", "test"})
class DemoShipmentValues {

    private static final int DAYS_OF_A_CASE = 14;

    private final RuntimeService runtimeService;
    private final ReleaseService releases;
    private final Clock clock;

    DemoShipmentValues(RuntimeService runtimeService, ReleaseService releases, Clock clock) {
        this.runtimeService = runtimeService;
        this.releases = releases;
        this.clock = clock;
    }

    Optional<?> find(DemoShipmentUnderWay underWay, String name) {
        Shipment shipment = releases.get(underWay.number());
        return switch (name) {
            case "requester" -> Optional.of(shipment.requestedBy());
            case "colleague" -> Optional.of(shipment.requestedBy().equals("xiaoshou2") ? "xiaoshou1" : "xiaoshou2");
            case "amount" -> Optional.of(shipment.amount().toString());
            case "payBy" ->
                Optional.of(LocalDate.now(clock).plusDays(DAYS_OF_A_CASE).toString());
            case "shipped" ->
                Optional.of(shipped(shipment, underWay.row().find("short").orElse("0")));
            case "instalments" -> Optional.of(instalments(underWay));
            default -> underWay.row().find(name);
        };
    }

    private static List<Map<String, Object>> shipped(Shipment shipment, String less) {
        return IntStream.range(0, shipment.lines().size())
                .mapToObj(i -> Map.<String, Object>of(
                        "lineNo",
                        i + 1,
                        "quantity",
                        shipment.lines()
                                .get(i)
                                .quantity()
                                .subtract(new BigDecimal(less))
                                .stripTrailingZeros()
                                .toPlainString()))
                .toList();
    }

    /** Two of about the same, so many days after the request. */
    private List<Map<String, Object>> instalments(DemoShipmentUnderWay underWay) {
        String[] days = underWay.row().find("plan").orElse("7 14").split(" ");
        Money balance = Money.of(runtimeService
                .createVariableInstanceQuery()
                .variableName("planBalance")
                .processInstanceIdIn(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(underWay.number())
                        .singleResult()
                        .getId())
                .singleResult()
                .getValue()
                .toString());
        Money first = Money.rounded(balance.amount().multiply(new BigDecimal("0.5")));
        return List.of(
                instalment(underWay.day().plusDays(Long.parseLong(days[0])), first),
                instalment(underWay.day().plusDays(Long.parseLong(days[1])), balance.minus(first)));
    }

    private static Map<String, Object> instalment(LocalDate dueOn, Money amount) {
        return Map.of("dueOn", dueOn.toString(), "amount", amount.toString());
    }
}
