package org.huiqi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.Report.Warning;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Holding;
import org.huiqi.profile.ImpliedAnswer;
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
import org.huiqi.rules.pack.AttestedClauses.Mismatch;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Sentence;
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

    private final RulePack pack;
    private final Map<String, Criterion> criteria;
    private final Profile profile;
    private final LocalDate asOf;
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, Set<String>> candidates = new HashMap<>();

    private Warnings(
            RulePack pack, Map<String, Criterion> criteria, Profile profile, LocalDate asOf) {
        this.pack = pack;
        this.criteria = criteria;
        this.profile = profile;
        this.asOf = asOf;
    }

    /** The warnings of a profile whose programmes were explained, by path. */
    static List<Warning> of(
            RulePack pack,
            Map<String, Criterion> criteria,
            Profile profile,
            LocalDate asOf,
            List<ProgrammeResult> results) {
        Warnings warnings = new Warnings(pack, criteria, profile, asOf);
        warnings.attestations();
        warnings.standards(results);
        warnings.values();
        warnings.contradictions();
        warnings.sizeIndustry();
        warnings.titles(results);
        warnings.thresholds(results);
        return warnings.warnings.stream()
                .distinct()
                .sorted(Comparator.comparing(Warning::path).thenComparing(w -> w.message().zh()))
                .toList();
    }

    private void warn(String path, WarningText text, Object... values) {
        warnings.add(new Warning(path, text.with(values)));
    }

    /** Answers of which one says that the other is wrong. */
    private void contradictions() {
        for (ImpliedAnswer implied : ImpliedAnswer.ALL) {
            if (implied.isContradictedBy(profile)) {
                warn(
                        implied.then(),
                        WarningText.CONTRADICTS,
                        said(implied.then()),
                        said(implied.when()));
            }
        }
    }

    /** {@code 注册省份：江苏}. */
    private Bilingual said(String path) {
        Bilingual name = Fields.map().get(path).name();
        Object value = Values.at(profile, path);
        Bilingual text =
                value instanceof Enum<?> word
                        ? Words.of(word)
                        : value instanceof Boolean flag
                                ? Words.of(flag.booleanValue())
                                : Bilingual.same(String.valueOf(value));
        return Joint.PAIR.with(name, text);
    }

    private void attestations() {
        for (Map.Entry<String, AttestationEntry> given : profile.attestations().entrySet()) {
            AttestationKey key = AttestationKey.of(given.getKey());
            Mismatch mismatch = pack.attestedClauses().mismatch(key, given.getValue(), asOf);
            Criterion criterion = criteria.get(key.criterion());
            if (mismatch != null) {
                warnings.add(new Warning(key.path(), elsewhere(mismatch, key, given.getValue())));
            } else if (criterion != null) {
                attestation(key.path(), criterion, key.candidate());
            }
        }
    }

    /** Says for what an attestation was given that does not count. */
    private Bilingual elsewhere(Mismatch mismatch, AttestationKey key, AttestationEntry entry) {
        String id = key.criterion();
        Bilingual given = given(entry);
        return switch (mismatch) {
            case EDITION ->
                    WarningText.OTHER_EDITION.with(given, entry.edition(), id, pack.edition().id());
            case WORDING ->
                    WarningText.OTHER_WORDING.with(
                            given,
                            entry.digest(),
                            pack.edition().criterion(id, asOf).map(Criterion::digest).orElse(""));
            case UNKNOWN ->
                    entry.edition() == null
                            ? WarningText.NO_SUCH_CRITERION.with(given, id, pack.edition().id())
                            : WarningText.NO_SUCH_CRITERION_NOW.with(
                                    given, entry.edition(), id, pack.edition().id());
        };
    }

    private static Bilingual given(AttestationEntry entry) {
        String by = entry.by();
        String on = entry.on() == null ? "" : entry.on().toString();
        Bilingual origin =
                new Bilingual(
                        (by == null ? "" : by + " ") + (on.isEmpty() ? "" : on + " "),
                        (by == null ? "" : " by " + by) + (on.isEmpty() ? "" : " of " + on));
        return (entry.value() ? WarningText.ATTESTED : WarningText.ATTESTED_NOT).with(origin);
    }

    private void attestation(String path, Criterion criterion, @Nullable String candidate) {
        if (criterion.decide() == Decision.FACTS) {
            warn(path, WarningText.DECIDED_BY_FACTS);
        } else if (candidate != null && criterion.candidate() == null) {
            warn(path, WarningText.ABOUT_THE_APPLICANT);
        } else if (candidate != null && !hasCandidate(criterion.candidate(), candidate)) {
            warn(path, WarningText.NO_SUCH_ENTRY, candidate, criterion.candidate());
        }
    }

    /** Attestations that a standard contradicts, and those of a version that does not apply. */
    private void standards(List<ProgrammeResult> results) {
        for (ProgrammeResult result : results) {
            for (CandidateResult way : result.candidates()) {
                way.findings().stream()
                        .filter(finding -> finding.criterion().decide() == Decision.STANDARD)
                        .filter(finding -> finding.standard() != null)
                        .forEach(this::contradicted);
            }
        }
        for (Standard standard : pack.edition().titleStandards()) {
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
                met ? WarningText.STANDARD_SAYS_MET : WarningText.STANDARD_SAYS_NOT_MET,
                id,
                standard.name(),
                standard.version());
    }

    private void outOfForce(Standard standard, Criterion criterion) {
        boolean given = profile.attestations().containsKey(criterion.id());
        if (given && criterion.decide() != Decision.FACTS) {
            warn(
                    new AttestationKey(criterion.id(), null).path(),
                    WarningText.STANDARD_OUT_OF_FORCE,
                    standard.name(),
                    standard.version());
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
                warn(leaf.path(), WarningText.LIES_AHEAD, date, asOf);
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
            warn(leaf.path(), WarningText.TYPED_IN_YUAN, size.toPlainString());
        }
        if (leaf.owner() instanceof Holding && number.signum() > 0 && number.compareTo(ONE) < 0) {
            warn(leaf.path(), WarningText.TYPED_AS_FRACTION, number.toPlainString());
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
            warn("years." + year + ".rdExpense", WarningText.RESEARCH_ABOVE_REVENUE);
        }
    }

    private void parts(int year, YearFigures figures) {
        String path = "years." + year + ".";
        if (isAbove(figures.mainRevenue(), figures.revenue())) {
            warn(path + "mainRevenue", WarningText.MAIN_ABOVE_REVENUE);
        }
        if (isAbove(figures.advancedServiceIncome(), figures.totalIncome())) {
            warn(path + "advancedServiceIncome", WarningText.SERVICES_ABOVE_INCOME);
        }
        if (isAbove(figures.offshoreIncome(), figures.totalIncome())) {
            warn(path + "offshoreIncome", WarningText.OFFSHORE_ABOVE_INCOME);
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
                    WarningText.OTHER_SIZE_INDUSTRY,
                    profile.industry().code(),
                    Words.of(derived));
        }
    }

    private void titles(List<ProgrammeResult> results) {
        List<Title> titles = profile.titles() == null ? List.of() : profile.titles();
        for (Title title : titles) {
            String path = "titles[" + Leaves.selector(title) + "].validTo";
            if (title.termDiffers()) {
                warn(path, WarningText.OTHER_TERM);
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
        Evaluation after = pack.evaluate(profile, end.plusDays(1));
        List<String> programmes =
                resting.stream()
                        .filter(r -> onTitles(r).anyMatch(c -> after.status(c) == Status.NOT_MET))
                        .map(ProgrammeResult::id)
                        .toList();
        if (!programmes.isEmpty()) {
            warn(path, WarningText.LAPSES_BEFORE_CLOSING, end, Sentence.listed(programmes));
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
        warn(path, WarningText.ON_THRESHOLD, criterion.id());
    }
}
