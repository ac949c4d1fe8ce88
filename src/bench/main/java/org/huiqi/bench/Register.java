package org.huiqi.bench;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Every criterion, in the order in which statuses are handed out: programme by programme, first the
 * applicant's criteria, then those of each candidate. A programme whose list of candidates is known
 * to be empty has none.
 *
 * @param parts the programmes
 */
public record Register(List<Part> parts) {

    /**
     * The criteria of one programme.
     *
     * @param programme the programme
     * @param own decided once for the applicant
     * @param perCandidate decided for each entry of its list
     */
    public record Part(Programme programme, List<Criterion> own, List<Criterion> perCandidate) {

        /** The profile list that it is about, or null. */
        public @Nullable String list() {
            return programme.candidates();
        }
    }

    /** The register of an edition. */
    public static Register of(Edition edition) {
        List<Part> parts = new ArrayList<>();
        for (Programme programme : edition.programmes()) {
            parts.add(
                    new Part(
                            programme,
                            programme.criteria().stream()
                                    .filter(c -> c.candidate() == null)
                                    .toList(),
                            programme.criteria().stream()
                                    .filter(c -> c.candidate() != null)
                                    .toList()));
        }
        return new Register(List.copyOf(parts));
    }

    /** Whether a firm is asked about a programme at all. */
    public static boolean asks(@Nullable List<Facts> candidates) {
        return candidates == null || !candidates.isEmpty();
    }

    /** Number of statuses of a firm. */
    public int size(FirmFacts firm) {
        int size = 0;
        for (Part part : parts) {
            List<Facts> candidates = firm.candidates(part.list());
            if (asks(candidates)) {
                size += part.own().size();
                size += candidates == null ? 0 : candidates.size() * part.perCandidate().size();
            }
        }
        return size;
    }
}
