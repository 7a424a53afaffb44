package io.zhidu.audit.walk;

import io.zhidu.credit.release.GoodsLine;
import io.zhidu.credit.release.Shipment;
import io.zhidu.platform.Money;
import io.zhidu.support.EngineDesk;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fields whose value means something beside what the form declares: a sum, somebody who is there, a time that was. */
final class Meanings {

    private static final String PNG =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
                    + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final List<String> PEOPLE =
            List.of("weixiu1", "weixiu3", "xiaoshou1", "wuliu1", "caiwu1", "qiantai2");

    /** One of them. */
    private record Asked(WalkCase of, Map<String, Object> present, Map<String, Object> sent, LocalDateTime now) {}

    private interface Meaning {
        Object of(Asked asked);
    }

    private final Random chance;
    private final WalkWorld world;
    private final Map<String, Meaning> all;
    private int price; // of the goods asked for last

    Meanings(Random chance, WalkWorld world) {
        this.chance = chance;
        this.world = world;
        this.all = Map.ofEntries(
                Map.entry("buildingId", asked -> "B0" + (1 + chance.nextInt(9))),
                Map.entry(
                        "arrivedAt",
                        asked -> asked.now
                                .minusMinutes(chance.nextInt(20))
                                .withNano(0)
                                .toString()),
                Map.entry("feeLines", asked -> fees()),
                Map.entry("shownAmount", asked -> asked.present.get("billTotal")),
                Map.entry("signature", asked -> "signed".equals(asked.sent.get("signOutcome")) ? signature() : null),
                Map.entry("receiptAmount", asked -> part(world.ledger.open(asked.of.number()))),
                Map.entry("responsible", asked -> one(PEOPLE)),
                Map.entry("subjectNumber", asked -> null), // of another case, which it need not be about
                Map.entry("account", asked -> asked.of.account()),
                Map.entry("goodsLines", asked -> goods()),
                Map.entry("newGoodsLines", asked -> goods()),
                Map.entry("amount", asked -> Integer.toString(price)),
                Map.entry("instalments", this::instalments),
                Map.entry("shippedLines", this::shipped),
                Map.entry("caseAmount", asked -> shipment(asked).amount().toString()),
                Map.entry("debtInvoice", asked -> asked.of.invoice()),
                Map.entry("debtAccount", asked -> asked.of.account()),
                Map.entry("debtAmount", asked -> WalkWorld.DEBT),
                Map.entry("debtDay", asked -> asked.now.toLocalDate().toString()),
                Map.entry("debtShipment", asked -> null)); // which only the right one may be
    }

    boolean has(String field) {
        return all.containsKey(field);
    }

    /** @return null for nothing */
    Object of(String field, WalkCase of, Map<String, Object> present, Map<String, Object> sent, LocalDateTime now) {
        return all.get(field).of(new Asked(of, present, sent, now));
    }

    private Object fees() {
        return EngineDesk.json(
                "[{\"itemCode\":\"%s\",\"quantity\":\"%d\"},{\"itemCode\":\"T-TAP\",\"quantity\":\"0.5\"}]"
                        .formatted(one(List.of("T-LABOUR", "T-TAP")), 1 + chance.nextInt(2)));
    }

    private Object signature() {
        return EngineDesk.json("[{\"signerName\":\"王先生\",%s}]"
                .formatted(chance.nextBoolean() ? "\"image\":\"" + PNG + "\"" : "\"typedReason\":\"手部受傷\""));
    }

    /** Mostly all of it. */
    private String part(Money open) {
        return chance.nextInt(3) > 0
                ? open.toString()
                : Money.rounded(open.amount().multiply(new BigDecimal("0.5"))).toString();
    }

    static Object goods(int price) {
        return EngineDesk.json("[{\"goods\":\"瓷磚\",\"quantity\":\"1\",\"unitPrice\":\"%d\"}]".formatted(price));
    }

    private Object goods() {
        price = 100 * (1 + chance.nextInt(20));
        return goods(price);
    }

    private Object instalments(Asked asked) {
        return EngineDesk.json("[{\"dueOn\":\"%s\",\"amount\":\"%s\"}]"
                .formatted(asked.now.toLocalDate().plusDays(1 + chance.nextInt(20)), asked.present.get("planBalance")));
    }

    private Shipment shipment(Asked asked) {
        return world.releases.get(asked.of.number());
    }

    private Object shipped(Asked asked) {
        BigDecimal ordered = shipment(asked).lines().stream()
                .map(GoodsLine::quantity)
                .findFirst()
                .orElseThrow();
        return EngineDesk.json("[{\"lineNo\":1,\"quantity\":\"%s\"}]".formatted(ordered.toPlainString()));
    }

    private <T> T one(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
