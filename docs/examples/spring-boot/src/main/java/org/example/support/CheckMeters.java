package org.example.support;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import org.huiqi.CheckListener;
import org.huiqi.verdict.Verdict;

/**
 * What checks take and give, as meters: {@code huiqi.check} (a timer), {@code huiqi.candidates},
 * {@code huiqi.verdicts} by verdict.
 */
final class CheckMeters implements CheckListener {
    private final Timer checks;
    private final Counter candidates;
    private final Map<Verdict, Counter> verdicts = new EnumMap<>(Verdict.class);

    CheckMeters(MeterRegistry registry) {
        checks = registry.timer("huiqi.check");
        candidates = registry.counter("huiqi.candidates");
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, registry.counter("huiqi.verdicts", "verdict", verdict.name()));
        }
    }

    @Override
    public void checked(Checked check) {
        checks.record(check.duration());
        candidates.increment(check.candidates());
        check.verdicts().forEach((verdict, times) -> verdicts.get(verdict).increment(times));
    }
}
