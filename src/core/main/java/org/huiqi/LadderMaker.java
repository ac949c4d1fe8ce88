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

    /**
     * What makes a ladder, as far as it is about some programmes.
     *
     * @param programmes ids of the programmes
     */
    LadderMaker(RulePack pack, Evaluation evaluation, Set<String> programmes) {
        this.pack = pack;
        this.evaluation = evaluation;
        this.profile = evaluation.applicant().profile();
        this.asOf = evaluation.applicant().asOf();
        this.programmes =
                pack.edition().programmes().stream()
                        .filter(p -> programmes.contains(p.id()))
                        .toList();
    }

    /** What would mend the programmes that are narrowly failed. */
    List<Steps> steps(List<Rung> rungs) {
        return new StepFinder(pack, evaluation, rungs).find(programmes);
    }

    /** Every standard that has a version on the day. */
    List<Rung> rungs() {
        List<StandardResult> results = evaluation.standardResults();
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
                    programmes.stream()
                            .map(p -> new Opened(p, evaluation.verdict(p), then.verdict(p)))
                            .filter(moved -> moved.is().compareTo(moved.was()) > 0)
                            .toList();
            expiring.add(new Expiring(title.type(), title.end(), title.endsByUsualTerm(), hangs));
        }
        expiring.sort(Comparator.comparing(Expiring::validTo));
        return expiring;
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

    /** Every programme is evaluated again with each title, all else equal. */
    private Map<Standard, List<Opened>> opened(List<Standard> titles) {
        if (programmes.isEmpty()) {
            return Map.of();
        }
        List<Evaluation> with =
                pack.evaluate(
                        titles.stream()
                                .map(title -> with(TitleType.valueOf(title.title())))
                                .toList(),
                        asOf);
        Map<Standard, List<Opened>> opened = new IdentityHashMap<>();
        for (Programme programme : programmes) {
            Verdict was = evaluation.verdict(programme);
            for (int i = 0; was != Verdict.ELIGIBLE && i < titles.size(); i++) {
                Verdict is = with.get(i).verdict(programme);
                if (is.compareTo(was) < 0) {
                    opened.computeIfAbsent(titles.get(i), t -> new ArrayList<>())
                            .add(new Opened(programme, was, is));
                }
            }
        }
        return opened;
    }

    /**
     * The profile with a title from the day on; where the list is missing nothing else is known.
     */
    private Profile with(TitleType type) {
        Title unknown =
                new Title(null, null, null, null, null, null, null, null, null, null, null, null);
        List<Title> titles =
                new ArrayList<>(profile.titles() == null ? List.of(unknown) : profile.titles());
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
        return Values.with(profile, "titles", List.copyOf(titles));
    }
}
