package org.huiqi.rules.language;

import static org.huiqi.rules.language.SeedText.*;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
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
import org.huiqi.rules.language.PackReader.Pack;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.huiqi.text.WordSuggester;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the rules of a pack fit its catalogue and the profile: every criterion and obligation
 * has exactly one rule, every rule has one of them, and reads what it may.
 */
public final class PackCheck {
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);
    private static final Map<Class<?>, String> LISTS = lists();

    private final Pack pack;
    private final Edition edition;
    private final Set<String> standards;
    private final Problems found = new Problems();

    private PackCheck(Pack pack) {
        this.pack = pack;
        this.edition = pack.edition();
        this.standards =
                edition.titleStandards().stream()
                        .map(Standard::id)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * {@return everything that would make a pack misread or crash}
     *
     * @param pack a pack as it was read
     */
    public static List<PackProblem> check(Pack pack) {
        PackCheck check = new PackCheck(pack);
        Problems found = check.found;
        pack.all().forEach(file -> found.found().addAll(file.problems()));
        check.completeness();
        StandardCheck.sizes(pack.standards(), found);
        check.edition.programmes().forEach(check::judged);
        check.edition.programmes().forEach(p -> BenefitCheck.check(p, found));
        check.edition.titleStandards().forEach(check::judged);
        check.edition.titleStandards().forEach(s -> StandardCheck.check(s, pack.of(s), found));
        StandardCheck.overlaps(check.edition.titleStandards(), found);
        return found.found();
    }

    /**
     * {@return rules above which the comment does not name their clause}
     *
     * @param pack a pack as it was read
     */
    public static List<PackProblem> comments(Pack pack) {
        Problems found = new Problems();
        for (Judged judged : pack.edition().judged().toList()) {
            for (RuleText rule : pack.of(judged).rules()) {
                judged.find(rule.id())
                        .map(Criterion::clause)
                        .filter(clause -> !rule.comment().startsWith(clause))
                        .map(NO_LOCATOR::with)
                        .ifPresent(what -> found.rule(rule, what, WRITE_LOCATOR));
            }
        }
        return found.found();
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

    private void completeness() {
        Map<String, RuleText> seen = new HashMap<>();
        Stream.of(pack.rules(), pack.titleStandards())
                .flatMap(files -> Pack.texts(files).stream())
                .forEach(rule -> once(rule, seen));
        for (Judged judged : edition.judged().toList()) {
            RuleFile file = pack.of(judged);
            Set<String> ids = judged.ruleIds();
            if (judged instanceof Programme programme) {
                register(programme);
            }
            for (String id : file.problems().isEmpty() ? ids : Set.<String>of()) {
                if (!seen.containsKey(id)) {
                    found.line(file.file(), 0, NO_RULE.with(id), ADD_RULE.with(id));
                }
            }
            for (RuleText rule : file.rules()) {
                if (!ids.contains(rule.id())) {
                    Bilingual advice = ADD_CLAUSE.with(judged.file());
                    found.line(rule.file(), rule.line(), NO_CLAUSE.with(rule.id()), advice);
                }
            }
        }
    }

    private void once(RuleText rule, Map<String, RuleText> seen) {
        RuleText other = seen.putIfAbsent(rule.id(), rule);
        if (other != null) {
            Bilingual what = RULE_TWICE.with(rule.id(), other.file(), other.line());
            found.line(rule.file(), rule.line(), what, ONE_RULE);
        }
    }

    private void register(Programme programme) {
        List<String> listed = edition.register().getOrDefault(programme.id(), List.of());
        List<String> actual = programme.criteria().stream().map(Criterion::id).toList();
        listed.stream()
                .filter(id -> !actual.contains(id))
                .forEach(
                        id ->
                                found.entry(
                                        programme, "criteria", NOT_THERE.with(id), ADD_CRITERION));
        actual.stream()
                .filter(id -> !listed.contains(id))
                .forEach(
                        id ->
                                found.entry(
                                        programme, id + ".id", NOT_REGISTERED.with(id), REGISTER));
    }

    /** References of an entry's criteria, and its rules. */
    private void judged(Judged judged) {
        Set<String> tracks = ids(judged.tracks());
        Set<String> groups = ids(judged.groups());
        boolean known = isList(judged, judged.candidates(), "candidates");
        for (Criterion criterion : judged.criteria()) {
            String id = criterion.id();
            for (String track : criterion.tracks()) {
                defined(judged, id, "tracks", TRACK.text(), track, tracks);
            }
            if (criterion.anyOf() != null) {
                defined(judged, id, "anyOf", GROUP.text(), criterion.anyOf(), groups);
            }
            String list = criterion.candidate();
            String about = id + ".candidate";
            if (list != null
                    && known
                    && isList(judged, list, about)
                    && !list.equals(judged.candidates())) {
                Bilingual what = OTHER_CANDIDATE.with(id, list, subject(judged.candidates()));
                found.entry(judged, about, what, CORRECT_CANDIDATE);
            }
        }
        for (RuleText rule : pack.of(judged).rules()) {
            asked(rule);
            rule.condition().comparisons().forEach(comparison -> reads(rule, comparison));
            judged.find(rule.id()).ifPresent(criterion -> fits(rule, criterion));
        }
    }

    private static Set<String> ids(List<Named> named) {
        return named.stream().map(Named::id).collect(Collectors.toSet());
    }

    private static Bilingual subject(@Nullable String list) {
        return list == null ? THE_APPLICANT.text() : Bilingual.same(list);
    }

    private void defined(
            Judged judged, String of, String key, Bilingual kind, String id, Set<String> known) {
        if (!known.contains(id)) {
            boolean near = WordSuggester.closest(id, known) != null;
            Sentence advice = near ? NAME_DEFINED.with(Sentence.listed(known)) : DEFINE;
            found.entry(judged, of + "." + key, NOT_DEFINED.with(of, kind, id), advice);
        }
    }

    /** Whether a profile has such a list; a problem where it has not. */
    private boolean isList(Judged judged, @Nullable String list, String about) {
        Set<String> known = new TreeSet<>(LISTS.values());
        boolean there = list == null || known.contains(list);
        if (!there) {
            found.entry(
                    judged, about, NO_LIST.with(about, list), meant(SeedText.LISTS, list, known));
        }
        return there;
    }

    private static Bilingual meant(Sentence advice, String given, Set<String> known) {
        return advice.with(WordSuggester.closest(given, known), Sentence.listed(known));
    }

    /** The standards that a rule asks for are there. */
    private void asked(RuleText rule) {
        StandardUse.all(rule).stream()
                .filter(id -> !standards.contains(id))
                .forEach(
                        id ->
                                found.rule(
                                        rule,
                                        NO_STANDARD.with(id),
                                        meant(STANDARDS, id, standards)));
    }

    /** Every fact that a rule reads is a field of the profile. */
    private void reads(RuleText rule, Comparison comparison) {
        Class<?> fact = comparison.operand().factType();
        if (fact == Attestation.class || fact == Points.class) {
            return;
        }
        String list = LISTS.get(fact);
        if (list == null && fact != Applicant.class) {
            found.rule(rule, comparison.line(), NOT_A_FACT.with(fact.getSimpleName()), USE_FACT);
            return;
        }
        String prefix = comparison.operand().isOfApplicant() ? "" : list + "[].";
        for (String path : comparison.operand().paths(ANY_DAY)) {
            if (Fields.of(prefix + path).isEmpty()) {
                String near = WordSuggester.closest(prefix + path, Fields.map().keySet());
                Sentence advice = near == null ? USE_FIELD : DID_YOU_MEAN_FIELD.with(near);
                found.rule(rule, comparison.line(), READS_NO_FIELD.with(prefix, path), advice);
            }
        }
    }

    private void fits(RuleText rule, Criterion criterion) {
        String list = LISTS.get(rule.factType());
        if (list != null && !list.equals(criterion.candidate())) {
            Bilingual what = OTHER_SUBJECT.with(list, subject(criterion.candidate()));
            found.rule(rule, what, CORRECT_CANDIDATE_OR_RULE);
        }
        Bilingual otherDecision = OTHER_DECISION.with(criterion.decide());
        boolean byStandard = criterion.decide() == Decision.STANDARD;
        if (byStandard == StandardUse.all(rule).isEmpty()) {
            found.rule(rule, otherDecision, STANDARD_ASKS);
        }
        boolean attested = rule.factType() == Attestation.class;
        String asks = "criterion == \"" + criterion.id() + "\" && value == true";
        if (attested != (criterion.decide() == Decision.ATTEST)) {
            found.rule(rule, otherDecision, ATTEST_READS);
        } else if (attested && !rule.condition().text().equals(asks)) {
            String pattern = "Attestation( " + asks.replace(" &&", ",") + " )";
            found.rule(rule, OTHER_ATTESTATION, WRITE.with(pattern));
        }
    }
}
