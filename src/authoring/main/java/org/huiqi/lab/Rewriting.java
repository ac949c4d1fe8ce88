package org.huiqi.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.lab.ReportValues.Part;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.jspecify.annotations.Nullable;

/** Puts what the report says in the place of expectations that it does not meet, in one text. */
final class Rewriting {
    private final CaseText text;
    private final List<Rewrite> done = new ArrayList<>();

    Rewriting(CaseText text) {
        this.text = text;
    }

    /** What was replaced so far. */
    List<Rewrite> done() {
        return done;
    }

    /** Replaces what a failed case expects wrongly, as far as one value answers to it. */
    void rewrite(Outcome outcome) {
        Set<Expectation> wrong = new HashSet<>();
        outcome.differences().forEach(difference -> wrong.add(difference.expectation()));
        Report report = outcome.report();
        if (report != null) {
            outcome.of().expectations().stream()
                    .filter(wrong::contains)
                    .forEach(expectation -> rewrite(expectation, report));
        }
    }

    /**
     * Candidates that differ cannot be stated in one value: a person has to name them. What is not
     * asked has no other question in its place.
     */
    private void rewrite(Expectation expectation, Report report) {
        Node value = expectation.value();
        List<Part> met =
                expectation.place().in(report).stream()
                        .map(found -> new Part(found.told(value)))
                        .distinct()
                        .toList();
        if (met.size() == 1 && expectation.place().kind() != Place.Kind.QUESTIONS) {
            tree(expectation.subject(), value, met.get(0).value());
        }
    }

    private void tree(String subject, Node expected, @Nullable Object met) {
        if (ReportValues.agree(expected, met)) {
            return;
        }
        if (expected instanceof Node.Scalar scalar) {
            scalar(subject, scalar.at(), scalar.text(), met);
        } else if (expected instanceof Node.Mapping map && met != null) {
            for (Node.Entry entry : map.entries()) {
                Part part = ReportValues.part(entry, met);
                if (part != null) {
                    tree(subject + "." + entry.key(), entry.value(), part.value());
                }
            }
        } else {
            YamlValue value = YamlValue.of(met);
            text.replaceObject(expected.at(), value)
                    .ifPresent(was -> done(expected.at(), subject, was, value));
        }
    }

    private void scalar(String subject, Location at, String known, @Nullable Object met) {
        YamlValue value = YamlValue.of(met);
        text.replace(at, known, value).ifPresent(was -> done(at, subject, was, value));
    }

    private void done(Location at, String subject, String was, YamlValue value) {
        done.add(new Rewrite(at, subject, was, value.text()));
    }
}
