package org.huiqi.lab.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.rules.pack.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * A pack in which some numbers of rules are others, without a file being changed. The changed rules
 * are decided by their trees; nothing is compiled.
 *
 * @param before the pack as it is
 * @param thresholds what is changed; one at most has several values
 */
public record WhatIfRules(Checker before, List<Threshold> thresholds) {
    /**
     * What is changed.
     *
     * @throws ThresholdException where two have several values
     */
    public WhatIfRules {
        thresholds = List.copyOf(thresholds);
        if (thresholds.stream().filter(one -> one.values().size() > 1).count() > 1) {
            throw new ThresholdException(ThresholdText.ONE_RANGE.text());
        }
    }

    /**
     * What is changed, as it is written.
     *
     * @throws ThresholdException where one cannot be
     */
    public static WhatIfRules of(Checker before, List<String> written) {
        List<Threshold> thresholds = new ArrayList<>();
        written.forEach(text -> thresholds.add(Threshold.parse(before.pack(), text)));
        return new WhatIfRules(before, thresholds);
    }

    /** The threshold that has a range; null where each has one value. */
    public @Nullable Threshold range() {
        return thresholds.stream().filter(one -> one.values().size() > 1).findFirst().orElse(null);
    }

    /** The pack with every change; of a range the step of an index. */
    public Checker after(int step) {
        RulePack pack = before.pack();
        for (Threshold one : thresholds) {
            pack = one.in(pack, one.values().get(one.values().size() > 1 ? step : 0));
        }
        return Checker.of(pack);
    }

    /** {@code P14-07: 100000 → 80000}, for a heading. */
    public String text() {
        return thresholds.stream()
                .map(
                        one -> {
                            List<Object> values = one.values();
                            String last = written(values.get(values.size() - 1));
                            return one.rule().id()
                                    + ": "
                                    + written(one.value())
                                    + " → "
                                    + written(values.get(0))
                                    + (values.size() == 1 ? "" : " … " + last);
                        })
                .collect(Collectors.joining("; "));
    }

    /** A number or day as people write it. */
    static String written(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
