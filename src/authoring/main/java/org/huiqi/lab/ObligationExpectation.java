package org.huiqi.lab;

import java.util.List;
import java.util.Map;
import org.huiqi.Report;
import org.huiqi.catalogue.Programme.Obligation;
import org.huiqi.profile.reading.Location;
import org.huiqi.verdict.ObligationState;

/**
 * An obligation has a state.
 *
 * @param at where it stands in the case file
 * @param obligation id of the obligation
 * @param state the state
 */
public record ObligationExpectation(Location at, String obligation, ObligationState state)
        implements Expectation {
    @Override
    public String subject() {
        return "obligations." + obligation;
    }

    @Override
    public String expected() {
        return state.name();
    }

    @Override
    public List<Met> differences(Report report) {
        List<ObligationState> met =
                report.programmes().stream()
                        .flatMap(p -> p.obligations().entrySet().stream())
                        .filter(entry -> isIt(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        if (met.isEmpty()) {
            return Met.nothing("手册中没有这项义务", "the handbook has no such obligation");
        }
        return met.contains(state) ? List.of() : Met.value(met.get(0).name());
    }

    private boolean isIt(Obligation other) {
        return other.id().equals(obligation);
    }
}
