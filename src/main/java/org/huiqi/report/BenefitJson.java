package org.huiqi.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.huiqi.benefit.Benefit;
import org.huiqi.benefit.GuaranteeBenefit;
import org.huiqi.benefit.VoucherBenefit;
import org.jspecify.annotations.Nullable;

/** Benefits as JSON. */
final class BenefitJson {
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private BenefitJson() {}

    static JsonNode of(@Nullable Benefit benefit) {
        if (benefit instanceof GuaranteeBenefit guarantee) {
            return guarantee(guarantee);
        }
        return benefit instanceof VoucherBenefit voucher ? voucher(voucher) : NODES.nullNode();
    }

    private static ObjectNode guarantee(GuaranteeBenefit benefit) {
        ObjectNode node = NODES.objectNode();
        ArrayNode guarantees = node.putArray("guarantees");
        for (GuaranteeBenefit.Fee fee : benefit.guarantees()) {
            ObjectNode entry = guarantees.addObject();
            entry.put("id", fee.id());
            entry.set("feeRateMaxPct", JsonValues.of(fee.feeRateMaxPct()));
            entry.set("feeMax", JsonValues.of(fee.feeMax()));
        }
        node.set("headroom", JsonValues.of(benefit.headroom()));
        node.set("balanceAfter", JsonValues.of(benefit.balanceAfter()));
        node.set("withinCap", JsonValues.of(benefit.withinCap()));
        return node;
    }

    private static ObjectNode voucher(VoucherBenefit benefit) {
        ObjectNode node = NODES.objectNode();
        node.put("region", benefit.region().name());
        node.set("provincial", JsonValues.of(benefit.provincial()));
        node.set("provincialLow", JsonValues.of(benefit.provincialLow()));
        node.set("provincialHigh", JsonValues.of(benefit.provincialHigh()));
        node.set("localMin", JsonValues.of(benefit.localMin()));
        node.set("totalMin", JsonValues.of(benefit.totalMin()));
        ObjectNode orders = node.putObject("orders");
        benefit.orders().forEach(order -> orders.put(order.id(), order.state().name()));
        return node;
    }
}
