package org.huiqi.bench.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.bench.Facts;
import org.huiqi.bench.FirmFacts;
import org.huiqi.bench.Firms;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.OrderState;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.candidate.Course;
import org.huiqi.profile.candidate.XinchuangEntry;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.profile.fact.FieldOverlap;
import org.huiqi.profile.fact.LecturerLoad;
import org.huiqi.profile.fact.Siblings;
import org.huiqi.profile.fact.Size;
import org.huiqi.profile.fact.SizeFigures;
import org.jspecify.annotations.Nullable;

/**
 * Makes the facts of a firm as one would by hand. The peers get them too, the size class and what
 * the standards of titles say included: only this project's engine works them out.
 */
public final class FactMaker {
    private final PlainLists lists;
    private final PlainSizes sizes;
    private final BenefitTerms.Orders terms;
    private final GivenStandings standings;

    FactMaker(Edition edition, PlainLists lists, PlainSizes sizes, GivenStandings standings) {
        this.lists = lists;
        this.sizes = sizes;
        this.standings = standings;
        this.terms =
                edition.programmes().stream()
                        .map(Programme::benefit)
                        .filter(Objects::nonNull)
                        .map(BenefitTerms::orders)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
    }

    /** The facts of a firm on the day of the benchmark. */
    public FirmFacts facts(Profile profile) {
        Applicant applicant =
                new Applicant(profile, Firms.DAY, size(profile), orderStates(profile), standings);
        Attestations attestations = Attestations.of(profile.attestations());
        Map<String, List<Facts>> candidates = new HashMap<>();
        lists.eachKnown(
                profile,
                (name, entries) ->
                        candidates.put(name, candidates(applicant, attestations, entries)));
        return new FirmFacts(new Facts(applicant, attestations, null, null), candidates);
    }

    private static List<Facts> candidates(
            Applicant applicant, Attestations attestations, List<? extends Candidate> candidates) {
        List<Facts> facts = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Siblings siblings = siblings(applicant.profile(), candidate);
            facts.add(new Facts(applicant, attestations, candidate, siblings));
        }
        return facts;
    }

    private static @Nullable Siblings siblings(Profile profile, Candidate candidate) {
        if (candidate instanceof Course course) {
            List<Course> courses = Objects.requireNonNull(profile.courses());
            return new LecturerLoad(course, LecturerLoad.peers(courses));
        }
        if (candidate instanceof XinchuangEntry entry) {
            List<XinchuangEntry> all = Objects.requireNonNull(profile.xinchuangEntries());
            return new FieldOverlap(entry, FieldOverlap.peers(all));
        }
        return null;
    }

    private Size size(Profile profile) {
        SizeFigures figures = SizeFigures.of(profile, Firms.DAY.getYear() - 1);
        Boolean large = sizes.large(figures);
        return new Size(figures, Ternary.not(large), null, List.of());
    }

    private @Nullable List<OrderState> orderStates(Profile profile) {
        if (profile.vouchers().orders() == null) {
            return null;
        }
        LocalDate day = Firms.DAY;
        return profile.vouchers().orders().stream()
                .map(o -> o.state(terms.invoicedFrom(), terms.invoicedTo(), terms.fileBy(), day))
                .toList();
    }
}
