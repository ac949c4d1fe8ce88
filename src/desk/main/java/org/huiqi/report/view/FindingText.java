package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.report.view.ProgrammeView.ConditionView;
import org.huiqi.report.view.ProgrammeView.CriterionView;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Findings in words. */
final class FindingText {
    private final Phrasing phrasing;
    private final FactText facts;
    private final FactLabel labels;
    private final ShortfallText shortfalls;
    private final Reference references;

    FindingText(Phrasing phrasing, Map<String, String> origin) {
        this.phrasing = phrasing;
        this.facts = new FactText(phrasing, origin);
        this.labels = new FactLabel(phrasing);
        this.shortfalls = new ShortfallText(phrasing);
        this.references = new Reference(phrasing);
    }

    /** A criterion of a requirement with everything that was found. */
    CriterionView view(Programme programme, Requirement requirement, Finding finding) {
        Status status = finding.status();
        boolean settled = status == Status.MET;
        return new CriterionView(
                finding.criterion().id(),
                status,
                phrasing.heading(status),
                remark(requirement, finding),
                phrasing.of(ForceLabel.of(finding.criterion())),
                group(programme, requirement),
                phrasing.sentence(finding.criterion().requirement()),
                reading(finding.criterion().reading()),
                finding.facts().stream().map(facts::of).toList(),
                shortfalls(finding),
                settled ? List.of() : conditions(finding),
                finding.attestation() == null ? null : attestation(finding.attestation()),
                missing(finding),
                settled ? null : phrasing.of(finding.criterion().evidence()),
                references.ofFindings(programme, List.of(finding)));
    }

    /** {@code 本工具口径：…}, so that nobody takes it for the handbook's words; null without one. */
    @Nullable String reading(@Nullable Bilingual reading) {
        return reading == null
                ? null
                : phrasing.pair(phrasing.say(Label.READING), phrasing.of(reading));
    }

    /** The same of every criterion of a requirement that has one. */
    @Nullable String reading(List<Criterion> criteria) {
        List<String> readings =
                criteria.stream()
                        .map(Criterion::reading)
                        .filter(Objects::nonNull)
                        .map(phrasing::of)
                        .distinct()
                        .toList();
        return readings.isEmpty()
                ? null
                : phrasing.pair(phrasing.say(Label.READING), phrasing.clauses(readings));
    }

    private @Nullable String remark(Requirement requirement, Finding finding) {
        if (finding.status() == Status.MET) {
            return null;
        }
        if (finding.criterion().force() == Force.PREFERRED) {
            return phrasing.say(Label.PREFERENCE_MISSED);
        }
        return requirement.status() == Status.MET ? phrasing.say(Label.SETTLED) : null;
    }

    /** {@code 任选其一：牵头企业身份}. */
    private @Nullable String group(Programme programme, Requirement requirement) {
        return requirement.group() == null
                ? null
                : phrasing.pair(
                        phrasing.say(FindingPhrase.ONE_OF_SEVERAL),
                        groupName(programme, requirement.group()));
    }

    /** The name of a group of alternatives. */
    String groupName(Programme programme, String group) {
        return programme.groups().stream()
                .filter(named -> named.id().equals(group))
                .map(named -> phrasing.of(named.name()))
                .findFirst()
                .orElse(group);
    }

    /** How far off, one line a number or date. */
    List<String> shortfalls(Finding finding) {
        if (finding.status() != Status.NOT_MET) {
            return List.of();
        }
        Stream<ConditionFinding> conditions = finding.conditions().stream();
        return finding.conditions().isEmpty()
                ? Stream.ofNullable(finding.shortfall()).map(shortfalls::of).toList()
                : conditions
                        .map(ConditionFinding::shortfall)
                        .filter(Objects::nonNull)
                        .map(shortfalls::of)
                        .distinct()
                        .toList();
    }

    /**
     * What stands in the way: how far off, else what was read where it fails, else who denied it.
     */
    List<String> obstacles(Finding finding) {
        List<String> lines = new ArrayList<>(shortfalls(finding));
        if (lines.isEmpty()) {
            finding.conditions().stream()
                    .filter(c -> c.status() == Status.NOT_MET)
                    .flatMap(c -> c.facts().stream())
                    .map(facts::of)
                    .distinct()
                    .forEach(lines::add);
        }
        if (lines.isEmpty()) {
            finding.facts().stream().map(facts::of).forEach(lines::add);
        }
        if (finding.attestation() != null) {
            lines.add(attestation(finding.attestation()));
        }
        return lines;
    }

    private List<ConditionView> conditions(Finding finding) {
        return finding.conditions().stream().map(this::condition).distinct().toList();
    }

    private ConditionView condition(ConditionFinding condition) {
        String found = phrasing.clauses(condition.facts().stream().map(facts::of).toList());
        String asked = condition.status() == Status.MET ? "" : asked(condition);
        if (found.isEmpty()) {
            found = phrasing.sentence(condition.requirement());
            asked = "";
        }
        return new ConditionView(
                condition.status(),
                phrasing.heading(condition.status()),
                asked.isEmpty()
                        ? found
                        : phrasing.aside(
                                found, phrasing.pair(phrasing.say(FindingPhrase.REQUIRED), asked)));
    }

    /** What is asked of the field, without its name: {@code ≥ 200万元}, {@code 否}; may be empty. */
    private String asked(ConditionFinding condition) {
        String asked = labels.clean(condition.requirement());
        for (FactRead fact : condition.facts()) {
            String name = labels.clean(fact.meaning());
            if (asked.startsWith(name)) {
                return asked.substring(name.length()).replaceFirst("^[：:=\\s]+", "").strip();
            }
        }
        return asked;
    }

    private List<String> missing(Finding finding) {
        return finding.missing().stream()
                .filter(path -> !AttestationKey.isAt(path))
                .map(labels::full)
                .distinct()
                .toList();
    }

    /** {@code 已确认符合（王敏，2024-09-12，依据：…）}. */
    String attestation(AttestationEntry attestation) {
        String said =
                phrasing.say(attestation.value() ? FindingPhrase.ATTESTED : FindingPhrase.DENIED);
        List<String> remarks = new ArrayList<>();
        if (attestation.by() != null) {
            remarks.add(phrasing.say(FindingPhrase.ATTESTED_BY, Plain.text(attestation.by())));
        }
        if (attestation.on() != null) {
            remarks.add(phrasing.say(FindingPhrase.ATTESTED_ON, attestation.on()));
        }
        if (attestation.evidence() != null) {
            String evidence = Plain.text(attestation.evidence());
            remarks.add(phrasing.pair(phrasing.say(FindingPhrase.ON_EVIDENCE), evidence));
        }
        return remarks.isEmpty() ? said : phrasing.aside(said, phrasing.commas(remarks));
    }
}
