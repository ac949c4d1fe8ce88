package org.huiqi.report.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Tone;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Findings in words, where they stand in the handbook, and the ways in that they are about. */
public class FindingText extends FactText {
    private final Map<String, String> origin;

    /**
     * Findings of a firm.
     *
     * @param origin where the profile has its values from, by path
     */
    FindingText(Language language, Map<String, String> origin) {
        super(language);
        this.origin = origin;
    }

    /** A criterion of a requirement with everything that was found. */
    final Item item(Programme programme, Requirement requirement, Finding finding) {
        String remark = remark(requirement, finding);
        Tone tone = remark == null ? Tone.of(finding.status()) : Tone.QUIET;
        String text = requirement(finding) + " [" + force(finding) + "]";
        if (requirement.group() != null) {
            String group = groupName(programme, requirement.group());
            text += " [" + pair(FindingPhrase.ONE_OF_SEVERAL, group) + "]";
        }
        boolean inOne = !isByCondition(finding) && !finding.facts().isEmpty();
        return new Item(
                new Tag(status(finding), tone),
                text,
                all(
                        given(remark),
                        shortfalls(finding),
                        inOne ? List.of(clauses(found(finding))) : found(finding),
                        given(missing(finding), attestation(finding), proof(finding))),
                given(reading(finding.criterion().reading()), reference(programme, finding)));
    }

    /** What we suggest to attest it on; null where nothing is to be attested. */
    final @Nullable String proof(Finding finding) {
        return finding.status() == Status.UNATTESTED
                ? pair(Label.EVIDENCE_SHORT, of(finding.criterion().evidence()))
                : null;
    }

    /** {@return its status in a word} */
    public final String status(Finding finding) {
        return heading(finding.status());
    }

    /** {@return how hard it binds} */
    public final String force(Finding finding) {
        return force(finding.criterion());
    }

    /** {@return what is required} */
    public final String requirement(Finding finding) {
        return sentence(finding.criterion().requirement());
    }

    /** {@return clause and page} */
    public final String reference(Programme programme, Finding finding) {
        return reference(programme, List.of(finding));
    }

    /** {@return what was read, or how each condition stands, and who attested what} */
    public final List<String> read(Finding finding) {
        return all(found(finding), given(attestation(finding)));
    }

    /** {@return how far off, what is missing, and why that does no harm} */
    public final List<String> gaps(Requirement requirement, Finding finding) {
        return all(shortfalls(finding), given(missing(finding), remark(requirement, finding)));
    }

    /** How the criteria of a requirement are read, where one is. */
    final @Nullable String reading(List<Criterion> criteria) {
        List<String> readings =
                criteria.stream()
                        .flatMap(criterion -> Stream.ofNullable(criterion.reading()))
                        .map(text -> of(text))
                        .distinct()
                        .toList();
        return readings.isEmpty() ? null : pair(Label.READING, clauses(readings));
    }

    /** Why it does not matter; null where it does. */
    private @Nullable String remark(Requirement requirement, Finding finding) {
        if (finding.status() == Status.MET) {
            return null;
        }
        if (finding.criterion().force() == Force.PREFERRED) {
            return say(Label.PREFERENCE_MISSED);
        }
        return requirement.status() == Status.MET ? say(Label.SETTLED) : null;
    }

    /** The name of a group of alternatives. */
    final String groupName(Programme programme, String group) {
        return programme.groups().stream()
                .filter(named -> named.id().equals(group))
                .map(named -> of(named.name()))
                .findFirst()
                .orElse(group);
    }

    // What was found

    /** How far off, one line a number or date. */
    private List<String> shortfalls(Finding finding) {
        if (finding.status() != Status.NOT_MET) {
            return List.of();
        }
        Stream<Shortfall> all =
                finding.conditions().isEmpty()
                        ? Stream.ofNullable(finding.shortfall())
                        : finding.conditions().stream()
                                .flatMap(c -> Stream.ofNullable(c.shortfall()));
        return all.map(this::shortfall).distinct().toList();
    }

    /**
     * What stands in the way: how far off, else what was read where it fails, else who denied it.
     */
    final List<String> obstacles(Finding finding) {
        List<String> lines = shortfalls(finding);
        if (lines.isEmpty()) {
            lines =
                    finding.conditions().stream()
                            .filter(c -> c.status() == Status.NOT_MET)
                            .flatMap(c -> c.facts().stream())
                            .map(this::fact)
                            .distinct()
                            .toList();
        }
        if (lines.isEmpty()) {
            lines = finding.facts().stream().map(this::fact).toList();
        }
        return all(lines, given(attestation(finding)));
    }

    private static boolean isByCondition(Finding finding) {
        return finding.status() != Status.MET && !finding.conditions().isEmpty();
    }

    /** Condition by condition, where there are several that do not all hold; else fact by fact. */
    private List<String> found(Finding finding) {
        return isByCondition(finding)
                ? finding.conditions().stream().map(this::condition).distinct().toList()
                : finding.facts().stream().map(this::cited).toList();
    }

    /** A fact, and behind it where the profile has it from. */
    private String cited(FactRead fact) {
        String from = fact.value() == null ? null : origin.get(fact.path());
        return aside(fact(fact), from == null ? "" : pair(FactPhrase.FROM, Plain.text(from)));
    }

    private String condition(ConditionFinding condition) {
        String found = clauses(condition.facts().stream().map(this::cited).toList());
        String asked = condition.status() == Status.MET ? "" : asked(condition);
        String text =
                found.isEmpty()
                        ? sentence(condition.requirement())
                        : aside(found, asked.isEmpty() ? "" : pair(FindingPhrase.REQUIRED, asked));
        return heading(condition.status()) + " | " + text;
    }

    /** What is asked of the field, without its name: {@code ≥ 200万元}, {@code 否}; may be empty. */
    private String asked(ConditionFinding condition) {
        String asked = unremarked(condition.requirement());
        for (FactRead fact : condition.facts()) {
            String name = unremarked(fact.meaning());
            if (asked.startsWith(name)) {
                return asked.substring(name.length()).replaceFirst("^[：:=\\s]+", "").strip();
            }
        }
        return asked;
    }

    private @Nullable String missing(Finding finding) {
        List<String> missing = fullNames(finding.missing());
        return missing.isEmpty() ? null : pair(Label.MISSING, clauses(missing));
    }

    /** {@code 已确认符合（王敏，2024-09-12，依据：…）}. */
    private @Nullable String attestation(Finding finding) {
        AttestationEntry entry = finding.attestation();
        if (entry == null) {
            return null;
        }
        List<String> remarks =
                all(
                        ifAny(entry.by(), by -> say(FindingPhrase.ATTESTED_BY, Plain.text(by))),
                        ifAny(entry.on(), on -> say(FindingPhrase.ATTESTED_ON, on)),
                        ifAny(
                                entry.evidence(),
                                text -> pair(FindingPhrase.ON_EVIDENCE, Plain.text(text))));
        return aside(
                say(entry.value() ? FindingPhrase.ATTESTED : FindingPhrase.DENIED),
                commas(remarks));
    }

    // Where it stands

    /** {@code 手册第26页 申报要求（二）2 [P14-07]}. */
    final String place(Programme programme, List<Criterion> criteria) {
        List<String> clauses = criteria.stream().map(Criterion::clause).distinct().toList();
        List<String> ids = criteria.stream().map(Criterion::id).distinct().toList();
        return clause(programme.page(), list(clauses), String.join(" ", ids));
    }

    /** The same; what a standard outside the handbook decides rests on its documents. */
    final String reference(Programme programme, List<Finding> findings) {
        String said = place(programme, findings.stream().map(Finding::criterion).toList());
        for (Finding finding : findings) {
            if (finding.standard() != null) {
                Standard standard = finding.standard().standard();
                String source = of(standard.source());
                said = say(FindingPhrase.BY_STANDARD, said, source, standard.version());
            }
        }
        return said;
    }

    // Ways in

    /** {@code 创新型、行业龙头企业牵头 · 工业软件创新联合体（k1）}, or null where there is one way only. */
    final @Nullable String way(Programme programme, CandidateResult result) {
        String list = programme.candidates();
        String candidate =
                result.candidate() != null
                        ? candidate(programme, result)
                        : list == null ? null : say(FindingPhrase.NONE_LISTED, listName(list));
        Bilingual track = programme.trackName(result.track());
        List<String> parts = given(track == null ? null : sentence(track), candidate);
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    /** {@code 云枢工业操作系统（s1）}, or {@code 软件产品 s1} where it has no name. */
    final String candidate(Programme programme, CandidateResult result) {
        String id = Plain.text(String.valueOf(result.candidate()));
        return result.candidateName() == null
                ? capital(listName(String.valueOf(programme.candidates())) + " " + id)
                : aside(Plain.text(result.candidateName()), id);
    }

    /** Why a programme does not apply. */
    final String noneOf(String list) {
        return capital(say(FindingPhrase.NONE_PUT_FORWARD, listName(list)));
    }
}
