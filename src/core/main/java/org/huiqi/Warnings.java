package org.huiqi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.Report.Warning;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Holding;
import org.huiqi.profile.Profile;
import org.huiqi.profile.SizeIndustry;
import org.huiqi.profile.Title;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Leaves;
import org.huiqi.profile.schema.Leaves.Leaf;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Values;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Things in a profile that are possible but suspicious. They change no verdict. */
final class Warnings {
    private static final BigDecimal HUGE = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal ONE = BigDecimal.ONE;

    /** Ends of periods and dates that may lie ahead. */
    private static final Set<String> MAY_LIE_AHEAD =
            Set.of("validTo", "supportTo", "to", "firstInterestPaidOn");

    private final Edition edition;
    private final Map<String, Criterion> criteria;
    private final Profile profile;
    private final LocalDate asOf;
    private final Function<LocalDate, Evaluation> evaluations;
    private final List<Warning> warnings = new ArrayList<>();

    /** Ids of the candidates by their list, as far as they were asked for. */
    private final Map<String, Set<String>> candidates = new HashMap<>();

    private Warnings(
            Edition edition,
            Map<String, Criterion> criteria,
            Profile profile,
            LocalDate asOf,
            Function<LocalDate, Evaluation> evaluations) {
        this.edition = edition;
        this.criteria = criteria;
        this.evaluations = evaluations;
        this.profile = profile;
        this.asOf = asOf;
    }

    /**
     * Every warning, ordered by path.
     *
     * @param edition the catalogue
     * @param criteria every criterion of the edition and of the standards by its id
     * @param evaluations the same profile on another day
     */
    static List<Warning> of(
            Edition edition,
            Map<String, Criterion> criteria,
            Profile profile,
            LocalDate asOf,
            List<ProgrammeResult> results,
            Function<LocalDate, Evaluation> evaluations) {
        Warnings warnings = new Warnings(edition, criteria, profile, asOf, evaluations);
        warnings.attestations();
        warnings.standards(results);
        warnings.values();
        warnings.sizeIndustry();
        warnings.titles(results);
        warnings.thresholds(results);
        return warnings.warnings.stream()
                .distinct()
                .sorted(Comparator.comparing(Warning::path).thenComparing(w -> w.message().zh()))
                .toList();
    }

    private void warn(String path, String zh, String en) {
        warnings.add(new Warning(path, new Bilingual(zh, en)));
    }

    private void attestations() {
        for (String text : profile.attestations().keySet()) {
            AttestationKey key = AttestationKey.of(text);
            Criterion criterion = criteria.get(key.criterion());
            if (criterion != null) {
                attestation(key.path(), criterion, key.candidate());
            }
        }
    }

    private void attestation(String path, Criterion criterion, @Nullable String candidate) {
        if (criterion.decide() == Decision.FACTS) {
            warn(
                    path,
                    "该条件只由事实判定，人工确认不起作用",
                    "this criterion is decided by facts; the attestation has no effect");
        } else if (candidate != null && criterion.candidate() == null) {
            warn(
                    path,
                    "该条件针对申报主体，不能按@后的编号确认",
                    "this criterion is about the applicant; an attestation with @ has no effect");
        } else if (candidate != null && !hasCandidate(criterion.candidate(), candidate)) {
            warn(
                    path,
                    criterion.candidate() + " 中没有编号 " + candidate,
                    "there is no entry " + candidate + " in " + criterion.candidate());
        }
    }

    /** Attestations that a standard contradicts, and those of a version that does not apply. */
    private void standards(List<ProgrammeResult> results) {
        for (ProgrammeResult result : results) {
            for (CandidateResult way : result.candidates()) {
                way.findings().stream()
                        .filter(finding -> finding.standard() != null)
                        .forEach(this::contradicted);
            }
        }
        for (Standard standard : edition.titleStandards()) {
            if (!standard.appliesOn(asOf)) {
                standard.criteria().forEach(criterion -> outOfForce(standard, criterion));
            }
        }
    }

    private void contradicted(Finding finding) {
        String id = finding.criterion().id();
        AttestationEntry attested = profile.attestations().get(id);
        boolean met = finding.status() == Status.MET;
        Verdict verdict = finding.standard().verdict();
        boolean decided = verdict == Verdict.ELIGIBLE || verdict == Verdict.NOT_ELIGIBLE;
        if (attested == null || !decided || attested.value() == met) {
            return;
        }
        Standard standard = finding.standard().standard();
        warn(
                new AttestationKey(id, null).path(),
                "人工确认"
                        + id
                        + (met ? "不符合" : "符合")
                        + "，按“"
                        + standard.name().zh()
                        + "”标准（"
                        + standard.version()
                        + "）却"
                        + (met ? "符合" : "不符合")
                        + "，以标准为准",
                id
                        + " is attested as "
                        + (met ? "not met" : "met")
                        + ", yet the standard of "
                        + standard.name().en()
                        + " ("
                        + standard.version()
                        + ") says "
                        + (met ? "met" : "not met")
                        + "; the standard counts");
    }

    private void outOfForce(Standard standard, Criterion criterion) {
        boolean given = profile.attestations().containsKey(criterion.id());
        if (given && criterion.decide() != Decision.FACTS) {
            warn(
                    new AttestationKey(criterion.id(), null).path(),
                    "“" + standard.name().zh() + "”标准（" + standard.version() + "）在基准日不适用，人工确认不起作用",
                    "the standard of "
                            + standard.name().en()
                            + " ("
                            + standard.version()
                            + ") does not apply on the as-of date; the attestation has no effect");
        }
    }

    private boolean hasCandidate(String list, String id) {
        return candidates.computeIfAbsent(list, this::ids).contains(id);
    }

    private Set<String> ids(String list) {
        return Values.at(profile, list) instanceof List<?> entries
                ? entries.stream().map(Leaves::selector).collect(Collectors.toSet())
                : Set.of();
    }

    private void values() {
        for (Leaf leaf : Leaves.of(profile)) {
            if (leaf.value() instanceof LocalDate date
                    && date.isAfter(asOf)
                    && !MAY_LIE_AHEAD.contains(leaf.name())) {
                warn(
                        leaf.path(),
                        date + " 晚于基准日 " + asOf + "，按尚未发生处理",
                        date + " is after the as-of date " + asOf + " and counts as not happened");
            }
            if (leaf.value() instanceof BigDecimal number) {
                number(leaf, number);
            }
        }
        profile.years().forEach(this::research);
        profile.years().forEach(this::parts);
    }

    private void number(Leaf leaf, BigDecimal number) {
        BigDecimal size = number.abs();
        if (size.compareTo(HUGE) >= 0 && isMoney(leaf.path())) {
            warn(
                    leaf.path(),
                    size.toPlainString() + " 万元即 100 亿元以上，是否误按元填写？",
                    size.toPlainString() + " 万元 is 10 billion yuan or more; typed in yuan?");
        }
        if (leaf.owner() instanceof Holding && number.signum() > 0 && number.compareTo(ONE) < 0) {
            warn(
                    leaf.path(),
                    number.toPlainString() + " 表示 " + number.toPlainString() + "%，是否误填为小数？",
                    number.toPlainString()
                            + " means "
                            + number.toPlainString()
                            + " %; a fraction?");
        }
    }

    private static boolean isMoney(String path) {
        return Fields.of(path)
                .map(Fields.Field::unit)
                .filter(unit -> unit == Unit.WAN_YUAN)
                .isPresent();
    }

    private void research(int year, YearFigures figures) {
        BigDecimal revenue = figures.revenue() != null ? figures.revenue() : figures.salesRevenue();
        if (isAbove(figures.rdExpense(), revenue)) {
            warn(
                    "years." + year + ".rdExpense",
                    "研发投入高于当年收入",
                    "R&D expense is above the revenue of the year");
        }
    }

    private void parts(int year, YearFigures figures) {
        String path = "years." + year + ".";
        if (isAbove(figures.mainRevenue(), figures.revenue())) {
            warn(
                    path + "mainRevenue",
                    "主营业务收入高于当年营业收入",
                    "main-business revenue is above the operating revenue of the year");
        }
        if (isAbove(figures.advancedServiceIncome(), figures.totalIncome())) {
            warn(
                    path + "advancedServiceIncome",
                    "技术先进型服务收入高于当年总收入",
                    "income from technology-advanced services is above the total income of the year");
        }
        if (isAbove(figures.offshoreIncome(), figures.totalIncome())) {
            warn(
                    path + "offshoreIncome",
                    "离岸服务外包收入高于当年总收入",
                    "income from offshore outsourcing is above the total income of the year");
        }
    }

    private static boolean isAbove(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part != null && whole != null && part.compareTo(whole) > 0;
    }

    private void sizeIndustry() {
        SizeIndustry given = profile.industry().sizeIndustry();
        SizeIndustry derived = SizeIndustry.ofCode(profile.industry().code());
        if (given != null && derived != null && given != derived) {
            warn(
                    "industry.sizeIndustry",
                    "与行业代码 "
                            + profile.industry().code()
                            + " 对应的“"
                            + Words.of(derived).zh()
                            + "”不同，按所填判定",
                    "differs from "
                            + Words.of(derived).en()
                            + ", which code "
                            + profile.industry().code()
                            + " gives; the given one counts");
        }
    }

    private void titles(List<ProgrammeResult> results) {
        List<Title> titles = profile.titles() == null ? List.of() : profile.titles();
        for (Title title : titles) {
            String path = "titles[" + Leaves.selector(title) + "].validTo";
            if (title.termDiffers()) {
                warn(path, "与发证日期起算的三年有效期不一致", "does not lie three years after the date of issue");
            }
            LocalDate end = title.end();
            if (end != null && !end.isBefore(asOf)) {
                lapsing(path, end, results);
            }
        }
    }

    /** Programmes that the firm would drop out of before they close, for want of the title. */
    private void lapsing(String path, LocalDate end, List<ProgrammeResult> results) {
        List<ProgrammeResult> resting =
                results.stream()
                        .filter(r -> r.timing().state() == Timing.State.OPEN)
                        .filter(r -> end.isBefore(r.timing().closesOn()))
                        .filter(r -> onTitles(r).findAny().isPresent())
                        .toList();
        if (resting.isEmpty() || !AsOf.isAllowed(end.plusDays(1))) {
            return;
        }
        Evaluation after = evaluations.apply(end.plusDays(1));
        List<String> programmes =
                resting.stream()
                        .filter(r -> onTitles(r).anyMatch(c -> after.status(c) == Status.NOT_MET))
                        .map(ProgrammeResult::id)
                        .toList();
        if (!programmes.isEmpty()) {
            warn(
                    path,
                    "该资质于 " + end + " 到期，早于 " + String.join("、", programmes) + " 的截止日",
                    "the title lapses on "
                            + end
                            + ", before "
                            + String.join(", ", programmes)
                            + " closes");
        }
    }

    /** Criteria about titles that may be met now. */
    private static Stream<Criterion> onTitles(ProgrammeResult result) {
        return result.candidates().stream()
                .flatMap(c -> c.findings().stream())
                .filter(f -> f.status() != Status.NOT_MET && f.criterion().candidate() == null)
                .filter(f -> f.facts().stream().anyMatch(fact -> fact.path().equals("titles")))
                .map(Finding::criterion);
    }

    private void thresholds(List<ProgrammeResult> results) {
        for (ProgrammeResult result : results) {
            for (CandidateResult candidate : result.candidates()) {
                for (Finding finding : candidate.findings()) {
                    finding.onThreshold().forEach(path -> threshold(path, finding.criterion()));
                }
            }
        }
    }

    private void threshold(String path, Criterion criterion) {
        warn(
                path,
                "恰好等于 " + criterion.id() + " 的界限，请核对数字",
                "lies exactly on the threshold of " + criterion.id() + "; check the figure");
    }
}
