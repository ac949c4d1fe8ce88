package org.huiqi.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqi.benefit.Benefit;
import org.huiqi.benefit.GuaranteeBenefit;
import org.huiqi.benefit.VoucherBenefit;
import org.jspecify.annotations.Nullable;

/** Benefits as JSON. */
final class BenefitJson {
    private BenefitJson() {}

    static void write(Json json, @Nullable Benefit benefit) throws IOException {
        if (benefit instanceof GuaranteeBenefit guarantee) {
            guarantee(json, guarantee);
        } else if (benefit instanceof VoucherBenefit voucher) {
            voucher(json, voucher);
        } else {
            json.value("benefits", null);
        }
    }

    private static void guarantee(Json json, GuaranteeBenefit benefit) throws IOException {
        json.startObject("benefits");
        json.startArray("guarantees");
        for (GuaranteeBenefit.Fee fee : benefit.guarantees()) {
            json.startObject();
            json.value("id", fee.id());
            json.value("feeRateMaxPct", fee.feeRateMaxPct());
            json.value("feeMax", fee.feeMax());
            json.endObject();
        }
        json.endArray();
        json.value("headroom", benefit.headroom());
        json.value("balanceAfter", benefit.balanceAfter());
        json.value("withinCap", benefit.withinCap());
        json.endObject();
    }

    private static void voucher(Json json, VoucherBenefit benefit) throws IOException {
        json.startObject("benefits");
        json.word("region", benefit.region());
        json.value("provincial", benefit.provincial());
        json.value("provincialLow", benefit.provincialLow());
        json.value("provincialHigh", benefit.provincialHigh());
        json.value("localMin", benefit.localMin());
        json.value("totalMin", benefit.totalMin());
        Map<String, String> orders = new LinkedHashMap<>();
        benefit.orders().forEach(order -> orders.put(order.id(), order.state().name()));
        json.value("orders", orders);
        json.endObject();
    }
}
