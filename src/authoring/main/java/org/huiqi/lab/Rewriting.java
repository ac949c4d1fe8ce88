package org.huiqi.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.lab.ReportValues.Part;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Shortfall;
import org.jspecify.annotations.Nullable;

/** Puts what the report says in the place of expectations that it does not meet, in one text. */
final class Rewriting {
    private static final List<String> NO_SIZE = List.of("null", "~", "");

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

    private void rewrite(Expectation expectation, Report report) {
        if (expectation instanceof ShortfallExpectation one) {
            single(shortfalls(one, report))
                    .ifPresent(met -> tree(one.subject(), one.shortfall(), met.value()));
        } else if (expectation instanceof TimingExpectation one) {
            ProgrammeResult result = Findings.programme(report, one.programme());
            if (result != null) {
                Object met = result.timing();
                boolean word = one.timing() instanceof Node.Scalar;
                tree(one.subject(), one.timing(), word ? result.timing().state() : met);
            }
        } else if (expectation instanceof BenefitExpectation one) {
            ProgrammeResult result = Findings.programme(report, one.programme());
            if (result != null) {
                tree(one.subject(), one.benefit(), result.benefit());
            }
        } else if (expectation instanceof SizeExpectation one) {
            size(one, report);
        } else {
            single(words(expectation, report)).ifPresent(met -> word(expectation, met.value()));
        }
    }

    private static List<Part> shortfalls(ShortfallExpectation one, Report report) {
        Collection<Finding> findings =
                Findings.of(report, one.criterion(), one.candidate()).values();
        List<Part> met = new ArrayList<>();
        for (Finding finding : findings) {
            Shortfall shortfall = finding.shortfall();
            met.add(new Part(shortfall));
        }
        return met;
    }

    /** Words met where one is expected; a question that is not asked has none. */
    private static List<Part> words(Expectation expectation, Report report) {
        List<Enum<?>> met = new ArrayList<>();
        if (expectation instanceof CriterionExpectation one) {
            Findings.of(report, one.criterion(), one.candidate())
                    .values()
                    .forEach(finding -> met.add(finding.status()));
        } else if (expectation instanceof TrackExpectation one) {
            for (CandidateResult way :
                    Findings.ways(report, one.programme(), one.track(), one.candidate())) {
                met.add(way.verdict());
            }
        } else if (expectation instanceof VerdictExpectation one) {
            ProgrammeResult result = Findings.programme(report, one.programme());
            if (result != null) {
                met.add(result.verdict());
            }
        } else if (expectation instanceof ObligationExpectation one) {
            report.programmes().stream()
                    .flatMap(programme -> programme.obligations().entrySet().stream())
                    .filter(entry -> entry.getKey().id().equals(one.obligation()))
                    .forEach(entry -> met.add(entry.getValue()));
        }
        return met.stream().map(word -> new Part(word)).toList();
    }

    /** Candidates that differ cannot be stated in one value; a person has to name them. */
    private static Optional<Part> single(List<Part> met) {
        return met.stream().distinct().count() == 1 ? Optional.of(met.get(0)) : Optional.empty();
    }

    private void word(Expectation expectation, @Nullable Object met) {
        scalar(expectation.subject(), expectation.at(), expectation.expected(), met);
    }

    private void size(SizeExpectation one, Report report) {
        Object met = report.size().sizeClass();
        List<String> known = one.size() == null ? NO_SIZE : List.of(one.expected());
        for (String written : known) {
            if (scalar(one.subject(), one.at(), written, met)) {
                return;
            }
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

    private boolean scalar(String subject, Location at, String known, @Nullable Object met) {
        YamlValue value = YamlValue.of(met);
        Optional<String> was = text.replace(at, known, value);
        was.ifPresent(old -> done(at, subject, old, value));
        return was.isPresent();
    }

    private void done(Location at, String subject, String was, YamlValue value) {
        done.add(new Rewrite(at, subject, was, value.text()));
    }
}
