package org.huiqi.report;

import java.io.IOException;
import org.huiqi.benefit.Benefit;
import org.jspecify.annotations.Nullable;

/** Benefits as JSON: every value by the name that the catalogue gives it. */
final class BenefitJson {
    private BenefitJson() {}

    static void write(Json json, @Nullable Benefit benefit) throws IOException {
        json.value("benefits", benefit == null ? null : benefit.values());
    }
}
