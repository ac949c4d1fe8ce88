package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Tone;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Findings in words. */
public final class FindingText {
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
    Item item(Programme programme, Requirement requirement, Finding finding) {
        String group = group(programme, requirement);
        String remark = remark(requirement, finding);
        Tone tone = remark == null ? Tone.of(finding.status()) : Tone.QUIET;
        List<String> faint = new ArrayList<>();
        Stream.ofNullable(reading(finding.criterion().reading())).forEach(faint::add);
        faint.add(reference(programme, finding));
        return new Item(
                new Tag(status(finding), tone),
                requirement(finding)
                        + (" [" + force(finding) + "]")
                        + (group == null ? "" : " [" + group + "]"),
                lines(finding, remark),
                faint);
    }

    private List<String> lines(Finding finding, @Nullable String remark) {
        List<String> lines = new ArrayList<>();
        Stream.ofNullable(remark).forEach(lines::add);
        lines.addAll(shortfalls(finding));
        List<String> conditions = conditions(finding);
        lines.addAll(conditions);
        if (conditions.isEmpty() && !finding.facts().isEmpty()) {
            lines.add(phrasing.clauses(finding.facts().stream().map(facts::of).toList()));
        }
        Stream.ofNullable(missing(finding)).forEach(lines::add);
        Stream.ofNullable(finding.attestation()).map(this::attestation).forEach(lines::add);
        if (finding.status() == Status.UNATTESTED) {
            String evidence = phrasing.of(finding.criterion().evidence());
            lines.add(phrasing.pair(phrasing.say(Label.EVIDENCE_SHORT), evidence));
        }
        return lines;
    }

    /** {@return its status in a word} */
    public String status(Finding finding) {
        return phrasing.heading(finding.status());
    }

    /** {@return how hard it binds} */
    public String force(Finding finding) {
        return phrasing.of(ForceLabel.of(finding.criterion()));
    }

    /** {@return what is required} */
    public String requirement(Finding finding) {
        return phrasing.sentence(finding.criterion().requirement());
    }

    /** {@return clause and page} */
    public String reference(Programme programme, Finding finding) {
        return references.ofFindings(programme, List.of(finding));
    }

    /** {@return what was read, or how each condition stands, and who attested what} */
    public List<String> read(Finding finding) {
        List<String> lines = new ArrayList<>(conditions(finding));
        if (lines.isEmpty()) {
            finding.facts().stream().map(facts::of).forEach(lines::add);
        }
        Stream.ofNullable(finding.attestation()).map(this::attestation).forEach(lines::add);
        return lines;
    }

    /** {@return how far off, what is missing, and why that does no harm} */
    public List<String> gaps(Requirement requirement, Finding finding) {
        List<String> lines = new ArrayList<>(shortfalls(finding));
        Stream.ofNullable(missing(finding)).forEach(lines::add);
        Stream.ofNullable(remark(requirement, finding)).forEach(lines::add);
        return lines;
    }

    /** {@code 本工具口径：…}, so that nobody takes it for the handbook's words; null without one. */
    public @Nullable String reading(@Nullable Bilingual reading) {
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

    /** Each condition, where several decide and not all are met. */
    private List<String> conditions(Finding finding) {
        return finding.status() == Status.MET
                ? List.of()
                : finding.conditions().stream().map(this::condition).distinct().toList();
    }

    private String condition(ConditionFinding condition) {
        String found = phrasing.clauses(condition.facts().stream().map(facts::of).toList());
        String asked = condition.status() == Status.MET ? "" : asked(condition);
        if (found.isEmpty()) {
            found = phrasing.sentence(condition.requirement());
            asked = "";
        }
        String text =
                asked.isEmpty()
                        ? found
                        : phrasing.aside(
                                found, phrasing.pair(phrasing.say(FindingPhrase.REQUIRED), asked));
        return phrasing.heading(condition.status()) + " | " + text;
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

    private @Nullable String missing(Finding finding) {
        List<String> missing = labels.full(finding.missing());
        return missing.isEmpty()
                ? null
                : phrasing.pair(phrasing.say(Label.MISSING), phrasing.clauses(missing));
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
