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
import org.huiqi.text.Nearest;
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
                    undefined(criterion, "tracks", "通道 ", "track ", track, tracks);
                }
            }
            if (criterion.anyOf() != null && !groups.contains(criterion.anyOf())) {
                undefined(criterion, "anyOf", "分组 ", "group ", criterion.anyOf(), groups);
            }
            String list = criterion.candidate();
            if (list != null
                    && known
                    && list(list, criterion.id() + ".candidate")
                    && !list.equals(judged.candidates())) {
                seed(
                        criterion.id() + ".candidate",
                        criterion.id() + " 针对 " + list + "，项目针对 " + subject(judged.candidates()),
                        criterion.id()
                                + " is about "
                                + list
                                + ", the programme about "
                                + english(judged.candidates()),
                        "请更正 candidate，或项目的 candidates",
                        "Correct candidate, or candidates of the programme");
            }
        }
    }

    private static String subject(@Nullable String list) {
        return list == null ? "申报主体" : list;
    }

    private static String english(@Nullable String list) {
        return list == null ? "the applicant" : list;
    }

    private void undefined(
            Criterion criterion, String key, String zh, String en, String id, Set<String> known) {
        String near = Nearest.closest(id, known);
        seed(
                criterion.id() + "." + key,
                criterion.id() + " 的" + zh + id + " 未定义",
                en + id + " of " + criterion.id() + " is not defined",
                (near == null ? "" : "有：" + String.join("、", known) + "；")
                        + "请更正，或在 tracks 或 groups 中补上",
                (near == null ? "" : "There are: " + String.join(", ", known) + "; ")
                        + "correct it, or add it to tracks or groups");
    }

    /** Whether a profile has such a list; a problem where it has not. */
    private boolean list(@Nullable String list, String about) {
        Set<String> known = new TreeSet<>(LISTS.values());
        if (list == null || known.contains(list)) {
            return true;
        }
        seed(
                about,
                about + "：档案中没有申报对象列表 " + list,
                about + ": the profile has no list of candidates " + list,
                "是否想写 " + Nearest.closest(list, known) + "？可用：" + String.join("、", known),
                "Did you mean "
                        + Nearest.closest(list, known)
                        + "? There are: "
                        + String.join(", ", known));
        return false;
    }

    private static Set<String> ids(List<Named> named) {
        return named.stream().map(Named::id).collect(Collectors.toSet());
    }

    private void seed(String about, String zh, String en, String adviceZh, String adviceEn) {
        problems.add(
                new PackProblem(
                        judged.file() + ".yaml",
                        about,
                        new Bilingual(zh, en),
                        new Bilingual(adviceZh, adviceEn)));
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
                        "没有标准 " + id,
                        "there is no standard " + id,
                        "是否想写 "
                                + Nearest.closest(id, standards)
                                + "？有："
                                + String.join("、", new TreeSet<>(standards)),
                        "Did you mean "
                                + Nearest.closest(id, standards)
                                + "? There are: "
                                + String.join(", ", new TreeSet<>(standards)));
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
                    fact.getSimpleName() + " 不是可用的事实",
                    fact.getSimpleName() + " is not a fact",
                    "请用 Applicant、Attestation 或申报对象",
                    "Use Applicant, Attestation or a candidate");
            return;
        }
        String prefix = comparison.operand().isOfApplicant() ? "" : list + "[].";
        for (String path : comparison.operand().paths(ANY_DAY)) {
            if (Fields.of(prefix + path).isEmpty()) {
                problem(
                        rule,
                        comparison.line(),
                        "读取了档案中没有的字段 " + prefix + path,
                        "reads " + prefix + path + ", which no profile field supplies",
                        near(prefix + path, "是否想读 ", "？", "请改用 huiqi schema 列出的字段"),
                        near(
                                prefix + path,
                                "Did you mean ",
                                "?",
                                "Use a field that huiqi schema lists"));
            }
        }
    }

    private static String near(String path, String before, String after, String otherwise) {
        String near = Nearest.closest(path, Fields.map().keySet());
        return near == null ? otherwise : before + near + after + " " + otherwise;
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
                    "规则上方没有条款出处 // " + criterion.clause(),
                    "the line above the rule does not name the clause // " + criterion.clause(),
                    "请写出处和要求",
                    "Write locator and requirement");
        }
    }

    private void fits(RuleText rule, Criterion criterion) {
        String list = LISTS.get(rule.factType());
        if (list != null && !list.equals(criterion.candidate())) {
            problem(
                    rule,
                    rule.line(),
                    "规则针对 " + list + "，条款针对 " + subject(criterion.candidate()),
                    "the rule is about "
                            + list
                            + ", the clause about "
                            + english(criterion.candidate()),
                    "请更正 candidate 或规则",
                    "Correct candidate or the rule");
        }
        boolean byStandard = criterion.decide() == Decision.STANDARD;
        if (byStandard == StandardUse.all(rule).isEmpty()) {
            problem(
                    rule,
                    rule.line(),
                    "判定方式 " + criterion.decide() + " 与规则不符",
                    "decide " + criterion.decide() + " does not fit the rule",
                    "STANDARD 条件看 fulfils( … )，其余不看",
                    "STANDARD asks fulfils( … ), the others do not");
        }
        boolean attested = rule.factType() == Attestation.class;
        if (attested != (criterion.decide() == Decision.ATTEST)) {
            problem(
                    rule,
                    rule.line(),
                    "判定方式 " + criterion.decide() + " 与规则不符",
                    "decide " + criterion.decide() + " does not fit the rule",
                    "ATTEST 条件只看 Attestation，其余只看事实",
                    "ATTEST reads an Attestation only, the others facts only");
        } else if (attested && !rule.condition().text().equals(attests(criterion.id()))) {
            String pattern =
                    "Attestation( criterion == \"" + criterion.id() + "\", value == true )";
            problem(
                    rule,
                    rule.line(),
                    "确认的不是本条件",
                    "asks for another criterion's attestation",
                    "应为 " + pattern,
                    "Write " + pattern);
        }
    }

    /** What a rule about an attestation has to ask. */
    private static String attests(String id) {
        return "criterion == \"" + id + "\" && value == true";
    }

    private void problem(
            RuleText rule, int line, String zh, String en, String adviceZh, String adviceEn) {
        problems.add(
                new PackProblem(
                        rule.file(),
                        line,
                        0,
                        rule.id(),
                        new Bilingual(rule.id() + "：" + zh, rule.id() + ": " + en),
                        new Bilingual(adviceZh, adviceEn)));
    }
}
