package org.huiqi.rules.language;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.candidate.Course;
import org.huiqi.profile.candidate.DigitalCase;
import org.huiqi.profile.candidate.XinchuangEntry;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.profile.fact.CaseSubmission;
import org.huiqi.profile.fact.FieldOverlap;
import org.huiqi.profile.fact.LecturerLoad;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.fact.XinchuangSubmission;
import org.huiqi.profile.schema.Fields;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.condition.StandardUse;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Sentence;
import org.huiqi.text.WordSuggester;
import org.jspecify.annotations.Nullable;

/** Checks that the rules of a programme or a standard fit its catalogue entry and the profile. */
public final class RuleCheck {
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);
    private static final Map<Class<?>, String> LISTS = lists();

    private final Judged judged;
    private final Set<String> standards;
    private final List<PackProblem> problems = new ArrayList<>();

    private RuleCheck(Judged judged, Set<String> standards) {
        this.judged = judged;
        this.standards = standards;
    }

    /**
     * {@return everything that would make the rules misread or crash}
     *
     * @param judged a programme or a standard
     * @param files the rule files
     * @param edition the catalogue
     */
    public static List<PackProblem> check(Judged judged, List<RuleFile> files, Edition edition) {
        Set<String> standards =
                edition.titleStandards().stream().map(Standard::id).collect(Collectors.toSet());
        RuleCheck lint = new RuleCheck(judged, standards);
        lint.references();
        files.stream()
                .filter(f -> f.file().equals(judged.file() + ".drl"))
                .flatMap(f -> f.rules().stream())
                .forEach(lint::rule);
        return lint.problems;
    }

    /**
     * {@return the comment above each rule names its clause}
     *
     * @param judged a programme or a standard
     * @param files the rule files
     */
    public static List<PackProblem> comments(Judged judged, List<RuleFile> files) {
        RuleCheck lint = new RuleCheck(judged, Set.of());
        files.stream()
                .filter(f -> f.file().equals(judged.file() + ".drl"))
                .flatMap(f -> f.rules().stream())
                .forEach(lint::comment);
        return lint.problems;
    }

    /** List of each type of fact about a candidate. */
    private static Map<Class<?>, String> lists() {
        Map<Class<?>, String> lists = new HashMap<>();
        for (RecordComponent component : Profile.class.getRecordComponents()) {
            if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> entry
                    && Candidate.class.isAssignableFrom(entry)) {
                lists.put(entry, component.getName());
            }
        }
        lists.put(CaseSubmission.class, lists.get(DigitalCase.class));
        lists.put(LecturerLoad.class, lists.get(Course.class));
        lists.put(XinchuangSubmission.class, lists.get(XinchuangEntry.class));
        lists.put(FieldOverlap.class, lists.get(XinchuangEntry.class));
        return lists;
    }

    /**
     * {@return the profile list that a fact is about; null for one about the applicant}
     *
     * @param fact class of a fact
     */
    public static @Nullable String listOf(Class<?> fact) {
        return LISTS.get(fact);
    }

    private void references() {
        Set<String> tracks = ids(judged.tracks());
        Set<String> groups = ids(judged.groups());
        boolean known = list(judged.candidates(), "candidates");
        for (Criterion criterion : judged.criteria()) {
            for (String track : criterion.tracks()) {
                if (!tracks.contains(track)) {
                    undefined(criterion, "tracks", SeedText.TRACK.text(), track, tracks);
                }
            }
            if (criterion.anyOf() != null && !groups.contains(criterion.anyOf())) {
                undefined(criterion, "anyOf", SeedText.GROUP.text(), criterion.anyOf(), groups);
            }
            String list = criterion.candidate();
            if (list != null
                    && known
                    && list(list, criterion.id() + ".candidate")
                    && !list.equals(judged.candidates())) {
                seed(
                        criterion.id() + ".candidate",
                        SeedText.OTHER_CANDIDATE.with(
                                criterion.id(), list, subject(judged.candidates())),
                        SeedText.CORRECT_CANDIDATE.text());
            }
        }
    }

    private static Bilingual subject(@Nullable String list) {
        return list == null ? SeedText.THE_APPLICANT.text() : Bilingual.same(list);
    }

    private void undefined(
            Criterion criterion, String key, Bilingual kind, String id, Set<String> known) {
        String near = WordSuggester.closest(id, known);
        seed(
                criterion.id() + "." + key,
                SeedText.NOT_DEFINED.with(criterion.id(), kind, id),
                near == null
                        ? SeedText.DEFINE.text()
                        : SeedText.NAME_DEFINED.with(Sentence.listed(known)));
    }

    /** Whether a profile has such a list; a problem where it has not. */
    private boolean list(@Nullable String list, String about) {
        Set<String> known = new TreeSet<>(LISTS.values());
        if (list == null || known.contains(list)) {
            return true;
        }
        seed(
                about,
                SeedText.NO_LIST.with(about, list),
                SeedText.LISTS.with(WordSuggester.closest(list, known), Sentence.listed(known)));
        return false;
    }

    private static Set<String> ids(List<Named> named) {
        return named.stream().map(Named::id).collect(Collectors.toSet());
    }

    private void seed(String about, Bilingual what, Bilingual advice) {
        problems.add(new PackProblem(judged.file() + ".yaml", about, what, advice));
    }

    private void rule(RuleText rule) {
        asked(rule);
        rule.condition().comparisons().forEach(comparison -> reads(rule, comparison));
        judged.criteria().stream()
                .filter(c -> c.id().equals(rule.id()))
                .findFirst()
                .ifPresent(criterion -> fits(rule, criterion));
    }

    /** The standards that a rule asks for are there. */
    private void asked(RuleText rule) {
        for (String id : StandardUse.all(rule)) {
            if (!standards.contains(id)) {
                problem(
                        rule,
                        rule.line(),
                        SeedText.NO_STANDARD.with(id),
                        SeedText.STANDARDS.with(
                                WordSuggester.closest(id, standards),
                                Sentence.listed(new TreeSet<>(standards))));
            }
        }
    }

    /** Every fact that a rule reads is a field of the profile. */
    private void reads(RuleText rule, Comparison comparison) {
        Class<?> fact = comparison.operand().factType();
        if (fact == Attestation.class || fact == Points.class) {
            return;
        }
        String list = LISTS.get(fact);
        if (list == null && fact != Applicant.class) {
            problem(
                    rule,
                    comparison.line(),
                    SeedText.NOT_A_FACT.with(fact.getSimpleName()),
                    SeedText.USE_FACT.text());
            return;
        }
        String prefix = comparison.operand().isOfApplicant() ? "" : list + "[].";
        for (String path : comparison.operand().paths(ANY_DAY)) {
            if (Fields.of(prefix + path).isEmpty()) {
                problem(
                        rule,
                        comparison.line(),
                        SeedText.READS_NO_FIELD.with(prefix, path),
                        near(prefix + path));
            }
        }
    }

    private static Bilingual near(String path) {
        String near = WordSuggester.closest(path, Fields.map().keySet());
        return near == null ? SeedText.USE_FIELD.text() : SeedText.DID_YOU_MEAN_FIELD.with(near);
    }

    private void comment(RuleText rule) {
        for (Criterion criterion : judged.criteria()) {
            if (!criterion.id().equals(rule.id())
                    || rule.comment().startsWith(criterion.clause())) {
                continue;
            }
            problem(
                    rule,
                    rule.line(),
                    SeedText.NO_LOCATOR.with(criterion.clause()),
                    SeedText.WRITE_LOCATOR.text());
        }
    }

    private void fits(RuleText rule, Criterion criterion) {
        String list = LISTS.get(rule.factType());
        if (list != null && !list.equals(criterion.candidate())) {
            problem(
                    rule,
                    rule.line(),
                    SeedText.OTHER_SUBJECT.with(list, subject(criterion.candidate())),
                    SeedText.CORRECT_CANDIDATE_OR_RULE.text());
        }
        boolean byStandard = criterion.decide() == Decision.STANDARD;
        if (byStandard == StandardUse.all(rule).isEmpty()) {
            problem(
                    rule,
                    rule.line(),
                    SeedText.OTHER_DECISION.with(criterion.decide()),
                    SeedText.STANDARD_ASKS.text());
        }
        boolean attested = rule.factType() == Attestation.class;
        if (attested != (criterion.decide() == Decision.ATTEST)) {
            problem(
                    rule,
                    rule.line(),
                    SeedText.OTHER_DECISION.with(criterion.decide()),
                    SeedText.ATTEST_READS.text());
        } else if (attested && !rule.condition().text().equals(attests(criterion.id()))) {
            String pattern =
                    "Attestation( criterion == \"" + criterion.id() + "\", value == true )";
            problem(
                    rule,
                    rule.line(),
                    SeedText.OTHER_ATTESTATION.text(),
                    SeedText.WRITE.with(pattern));
        }
    }

    /** What a rule about an attestation has to ask. */
    private static String attests(String id) {
        return "criterion == \"" + id + "\" && value == true";
    }

    private void problem(RuleText rule, int line, Bilingual what, Bilingual advice) {
        problems.add(
                new PackProblem(
                        rule.file(), line, 0, rule.id(), Joint.PAIR.with(rule.id(), what), advice));
    }
}
