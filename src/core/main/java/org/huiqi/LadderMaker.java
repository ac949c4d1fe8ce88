package org.huiqi;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huiqi.Ladder.Expiring;
import org.huiqi.Ladder.Held;
import org.huiqi.Ladder.Opened;
import org.huiqi.Ladder.Rung;
import org.huiqi.Ladder.State;
import org.huiqi.Ladder.Steps;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.StandardResult;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the ladder of a firm. */
final class LadderMaker {
    /** A title that ends within so many days is expiring. */
    private static final int EXPIRING = 180;

    private final RulePack pack;
    private final Evaluation evaluation;
    private final Profile profile;
    private final LocalDate asOf;
    private final List<Programme> programmes;
    private final Function<Programme, List<CandidateResult>> ways;
    private @Nullable List<Present> present;

    /**
     * A programme as it stands.
     *
     * @param verdict its verdict with the titles that are held
     */
    private record Present(Programme programme, Verdict verdict) {}

    /**
     * What makes a ladder, as far as it is about some programmes.
     *
     * @param programmes ids of the programmes
     * @param ways every way into one of them, explained
     */
    LadderMaker(
            RulePack pack,
            Evaluation evaluation,
            Set<String> programmes,
            Function<Programme, List<CandidateResult>> ways) {
        this.pack = pack;
        this.evaluation = evaluation;
        this.ways = ways;
        this.profile = evaluation.applicant().profile();
        this.asOf = evaluation.applicant().asOf();
        this.programmes =
                pack.edition().programmes().stream()
                        .filter(p -> programmes.contains(p.id()))
                        .toList();
    }

    /** What would mend the programmes that are narrowly failed. */
    List<Steps> steps(List<Rung> rungs) {
        return new StepFinder(pack, ways, rungs)
                .find(
                        present().stream()
                                .filter(now -> now.verdict() == Verdict.NOT_ELIGIBLE)
                                .map(Present::programme)
                                .toList());
    }

    private List<Present> present() {
        if (present == null) {
            present = programmes.stream().map(p -> new Present(p, evaluation.verdict(p))).toList();
        }
        return present;
    }

    /** What every standard that has a version on the day says. */
    List<StandardResult> standards() {
        return evaluation.standardResults();
    }

    /** How the title of each stands, and what it opens. */
    List<Rung> rungs() {
        List<StandardResult> results = standards();
        Map<Standard, Held> held = new IdentityHashMap<>();
        List<Standard> open = new ArrayList<>();
        for (StandardResult result : results) {
            Held title = held(TitleType.valueOf(result.standard().title()));
            if (title == null) {
                open.add(result.standard());
            } else {
                held.put(result.standard(), title);
            }
        }
        Map<Standard, List<Opened>> opened = opened(open);
        List<Rung> rungs = new ArrayList<>();
        for (StandardResult result : results) {
            Held title = held.get(result.standard());
            rungs.add(
                    new Rung(
                            result,
                            title,
                            state(result.verdict(), title),
                            opened.getOrDefault(result.standard(), List.of())));
        }
        return rungs;
    }

    private static State state(Verdict verdict, @Nullable Held held) {
        if (held != null) {
            return held.expiring() ? State.EXPIRING : State.HELD;
        }
        return switch (verdict) {
            case ELIGIBLE -> State.REACHED;
            case NOT_ELIGIBLE -> State.NOT_REACHED;
            default -> State.REACHABLE;
        };
    }

    /** The valid title of a type that ends last, or null. */
    private @Nullable Held held(TitleType type) {
        return validTitles().stream()
                .filter(title -> title.type() == type)
                .map(Title::end)
                .map(end -> new Held(end, isNear(end)))
                .max(
                        Comparator.comparing(
                                Held::validTo, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    private boolean isNear(@Nullable LocalDate end) {
        return end != null && ChronoUnit.DAYS.between(asOf, end) <= EXPIRING;
    }

    /** Titles that are about to end, each programme evaluated again without each. */
    List<Expiring> expiring() {
        Map<TitleType, Title> ending = new EnumMap<>(TitleType.class);
        for (Title title : validTitles()) {
            ending.merge(title.type(), title, LadderMaker::later);
        }
        ending.values().removeIf(title -> !isNear(title.end()));
        List<Evaluation> without =
                pack.evaluate(ending.keySet().stream().map(this::without).toList(), asOf);
        List<Expiring> expiring = new ArrayList<>();
        for (Title title : ending.values()) {
            Evaluation then = without.get(expiring.size());
            List<Opened> hangs =
                    present().stream()
                            .map(now -> moved(now, then))
                            .filter(moved -> moved.is().compareTo(moved.was()) > 0)
                            .toList();
            expiring.add(new Expiring(title.type(), title.end(), title.endsByUsualTerm(), hangs));
        }
        expiring.sort(Comparator.comparing(Expiring::validTo));
        return expiring;
    }

    private static Opened moved(Present now, Evaluation then) {
        return new Opened(now.programme(), now.verdict(), then.verdict(now.programme()));
    }

    private List<Title> validTitles() {
        List<Title> titles = profile.titles() == null ? List.of() : profile.titles();
        return titles.stream()
                .filter(title -> title.type() != null)
                .filter(title -> Boolean.TRUE.equals(title.validOn(asOf)))
                .toList();
    }

    private static Title later(Title a, Title b) {
        LocalDate end = a.end();
        return end == null || b.end() != null && !b.end().isAfter(end) ? a : b;
    }

    private Profile without(TitleType type) {
        List<Title> left = profile.titles().stream().filter(title -> title.type() != type).toList();
        return Values.with(profile, "titles", left);
    }

    /**
     * Every programme is evaluated again with each title, all else equal. Most titles open nothing,
     * which the conditions' trees say; the rules are fired with those that may.
     */
    private Map<Standard, List<Opened>> opened(List<Standard> titles) {
        if (programmes.isEmpty()) {
            return Map.of();
        }
        List<Standard> opening = new ArrayList<>();
        List<Profile> with = new ArrayList<>();
        for (Standard title : titles) {
            Profile profile = with(TitleType.valueOf(title.title()));
            if (!better(evaluation.withProfile(profile)).isEmpty()) {
                opening.add(title);
                with.add(profile);
            }
        }
        List<Evaluation> then = pack.evaluate(with, asOf);
        Map<Standard, List<Opened>> opened = new IdentityHashMap<>();
        for (Standard title : opening) {
            opened.put(title, better(then.get(opened.size())));
        }
        return opened;
    }

    private List<Opened> better(Evaluation then) {
        return present().stream()
                .filter(now -> now.verdict() != Verdict.ELIGIBLE)
                .map(now -> moved(now, then))
                .filter(moved -> moved.is().compareTo(moved.was()) < 0)
                .toList();
    }

    /**
     * The profile with a title from the day on; where the list is missing nothing else is known.
     */
    Profile with(TitleType type) {
        List<Title> held = profile.titles();
        List<Title> titles = new ArrayList<>(held == null ? List.of() : held);
        boolean champion = type == TitleType.CHAMPION;
        titles.add(
                new Title(
                        type,
                        null,
                        null,
                        type == TitleType.TECH_SME ? asOf.getYear() : null,
                        champion ? 0 : null,
                        champion ? Boolean.FALSE : null,
                        asOf,
                        asOf,
                        null,
                        true,
                        null,
                        null));
        Profile with = Values.with(profile, "titles", List.copyOf(titles));
        return held == null ? Values.with(with, "titlesComplete", false) : with;
    }
}
