package org.huiqi.cli;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.catalogue.Edition;
import org.huiqi.lab.CarryOver.Carried;
import org.huiqi.lab.Outcome;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;

/** What became of an edition's cases on another edition, summed up. */
final class CarryText {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    CarryText(Language language) {
        this.language = language;
    }

    String of(Edition old, Edition now, List<Carried> carried) {
        int run = carried.stream().mapToInt(c -> c.outcomes().size()).sum();
        int failed = carried.stream().mapToInt(c -> c.failed().size()).sum();
        int aside = carried.stream().mapToInt(Carried::aside).sum();
        line(
                CarryPhrase.SUM.with(
                        old.id(), now.id(), run + aside, run, passed(run, failed), aside));
        carried.forEach(this::programme);
        return text.toString();
    }

    private void programme(Carried carried) {
        int run = carried.outcomes().size();
        List<Bilingual> said = new ArrayList<>();
        if (run > 0) {
            said.add(CarryPhrase.CARRIED.with(run, passed(run, carried.failed().size())));
        }
        if (carried.aside() > 0) {
            said.add(CarryPhrase.SET_ASIDE.with(carried.aside()));
        }
        line(
                Joint.PAIR.with(
                        name(carried),
                        said.stream()
                                .reduce((one, other) -> Joint.COMMA.with(one, other))
                                .orElse(Bilingual.same(""))));
        for (Outcome outcome : carried.failed()) {
            text.append("  ")
                    .append(outcome.of().at())
                    .append(' ')
                    .append(outcome.of().name())
                    .append('\n');
        }
    }

    private static Bilingual name(Carried carried) {
        if (carried.was().isEmpty()) {
            return CarryPhrase.OUTSIDE.text();
        }
        if (carried.is() == null) {
            return CarryPhrase.WITHDRAWN.with(carried.was());
        }
        return Bilingual.same(
                carried.is().equals(carried.was())
                        ? carried.was()
                        : carried.was() + " → " + carried.is());
    }

    private static Bilingual passed(int run, int failed) {
        return failed == 0
                ? CarryPhrase.ALL_PASS.text()
                : CarryPhrase.SOME_FAIL.with(run - failed, failed);
    }

    private void line(Bilingual line) {
        text.append(line.in(language)).append('\n');
    }
}
