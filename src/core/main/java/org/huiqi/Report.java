package org.huiqi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huiqi.benefit.Benefit;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Obligation;
import org.huiqi.profile.Profile;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.fact.Size;
import org.huiqi.profile.reading.Profiles;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Digest;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Late;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one firm on one day: every programme of the edition, whatever the
 * verdict. Immutable down to the last list. Statuses and verdicts are worked out with the check;
 * explanations, questions, warnings, ladder and digest when they are first read, from what was
 * decided on.
 */
public final class Report {
    private final @Nullable String name;
    private final @Nullable String creditCode;
    private final LocalDate asOf;
    private final Edition edition;
    private final String ruleset;
    private final String source;
    private final Late<String> digest;
    private final Size size;
    private final List<ProgrammeResult> programmes;
    private final Ladder ladder;
    private final Late<List<Question>> questions;
    private final Late<List<Warning>> warnings;
    private final Map<String, String> origin;

    /**
     * A report.
     *
     * @param profile the profile that was checked
     * @param asOf the day
     * @param edition the handbook
     * @param ruleset SHA-256 of the rule pack
     * @param source file that the profile came from
     * @param size what the SME size standard says
     * @param programmes the programmes that were looked at, in order
     * @param ladder the titles that the firm holds or can reach
     * @param questions what to find out
     * @param warnings what is possible but suspicious
     */
    public Report(
            Profile profile,
            LocalDate asOf,
            Edition edition,
            String ruleset,
            String source,
            Size size,
            List<ProgrammeResult> programmes,
            Ladder ladder,
            Supplier<List<Question>> questions,
            Supplier<List<Warning>> warnings) {
        this.name = profile.name();
        this.creditCode = profile.creditCode();
        this.asOf = asOf;
        this.edition = edition;
        this.ruleset = ruleset;
        this.source = fileName(source);
        this.digest = new Late<>(() -> Digest.of(List.of(Profiles.canonicalJson(profile))));
        this.size = size;
        this.programmes = List.copyOf(programmes);
        this.ladder = ladder;
        this.questions = new Late<>(() -> List.copyOf(questions.get()));
        this.warnings = new Late<>(() -> List.copyOf(warnings.get()));
        this.origin = profile.origin();
    }

    /** {@return name of the applicant, or null} */
    public @Nullable String name() {
        return name;
    }

    /** {@return unified social credit code, or null} */
    public @Nullable String creditCode() {
        return creditCode;
    }

    /** {@return the day} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the handbook} */
    public Edition edition() {
        return edition;
    }

    /** {@return SHA-256 of the rule pack} */
    public String ruleset() {
        return ruleset;
    }

    /** {@return file that the profile came from, without its folder} */
    public String source() {
        return source;
    }

    /** {@return SHA-256 of the profile's canonical form} */
    public String digest() {
        return digest.get();
    }

    /** {@return what the SME size standard says} */
    public Size size() {
        return size;
    }

    /** {@return every programme that was looked at, in order} */
    public List<ProgrammeResult> programmes() {
        return programmes;
    }

    /**
     * {@return the titles that it holds or can reach, what each opens, and what is narrowly failed}
     */
    public Ladder ladder() {
        return ladder;
    }

    /** {@return what to find out, the one that settles most programmes first} */
    public List<Question> questions() {
        return questions.get();
    }

    /** {@return things in the profile that are possible but suspicious} */
    public List<Warning> warnings() {
        return warnings.get();
    }

    /** {@return where values of the profile came from, by path; empty where it does not say} */
    public Map<String, String> origin() {
        return origin;
    }

    /**
     * {@return a file's name without its folder, which may say more of a client than is asked}
     *
     * @param source a path, or a name
     */
    public static String fileName(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }

    /**
     * One programme.
     *
     * @param programme the programme
     * @param verdict the best of its tracks and candidates
     * @param timing where the day lies in its window
     * @param candidates every track of every candidate
     * @param benefit amounts, or null where the handbook prints no formula
     * @param obligations duties with their states
     * @param held title held that the programme gives, or a higher one, valid on the day; null:
     *     none
     */
    public record ProgrammeResult(
            Programme programme,
            Verdict verdict,
            Timing timing,
            List<CandidateResult> candidates,
            @Nullable Benefit benefit,
            Map<Obligation, ObligationState> obligations,
            @Nullable HeldTitle held) {
        /** Sections of a profile that say what an applicant is and that it behaves. */
        private static final Set<String> GENERAL = Set.of("subject", "registration", "conduct");

        public ProgrammeResult {
            candidates = List.copyOf(candidates);
            // A copy by Map.copyOf would not keep the order of the handbook.
            obligations = Collections.unmodifiableMap(new LinkedHashMap<>(obligations));
        }

        /** {@return name of the programme} */
        public Bilingual name() {
            return programme.name();
        }

        /** {@return id of the programme} */
        public String id() {
            return programme.id();
        }

        /**
         * {@return whether something beyond being an enterprise speaks for the programme: an entry
         * of its list, or a criterion that is met and reads more than {@code subject}, {@code
         * registration} and {@code conduct}, or that somebody attested}
         */
        public boolean isSpecific() {
            return candidates.stream()
                    .anyMatch(
                            way ->
                                    way.candidate() != null
                                            || way.findings().stream()
                                                    .anyMatch(ProgrammeResult::isSpecific));
        }

        private static boolean isSpecific(Finding finding) {
            return finding.status() == Status.MET
                    && (finding.attestation() != null
                            || finding.facts().stream()
                                    .map(fact -> fact.path().split("[.\\[]", 2)[0])
                                    .anyMatch(section -> !GENERAL.contains(section)));
        }

        /**
         * {@return whether there is nothing to apply for: the title is held, and it is known that
         * no duty such as a review is due}
         */
        public boolean isHeld() {
            return held != null
                    && obligations.values().stream().allMatch(ObligationState.NOT_DUE::equals);
        }

        /** {@return whether the title is held and it is not known whether a duty goes with it} */
        public boolean isDutyUnknown() {
            return held != null && obligations.containsValue(ObligationState.UNKNOWN);
        }

        /** {@return the most that the handbook prints for one firm, 万元; null: it prints none} */
        public @Nullable BigDecimal atMost() {
            return benefit == null ? null : benefit.atMost();
        }

        /** The programme and its verdict; no value of the profile. */
        @Override
        public String toString() {
            return "ProgrammeResult[" + id() + " " + verdict + "]";
        }
    }

    /**
     * A title that leaves nothing to apply for.
     *
     * @param type the title
     * @param validTo its last day; null = without end
     * @param byUsualTerm whether that day is not given and follows from the usual term of its kind
     * @param toKnow what the catalogue tells holders
     */
    public record HeldTitle(
            TitleType type,
            @Nullable LocalDate validTo,
            boolean byUsualTerm,
            List<Bilingual> toKnow) {
        public HeldTitle {
            toKnow = List.copyOf(toKnow);
        }

        /** Nothing of the profile. */
        @Override
        public String toString() {
            return "HeldTitle[]";
        }
    }

    /**
     * Something that is possible but suspicious; it changes no verdict.
     *
     * @param path where it stands in the profile
     * @param message what to look at
     */
    public record Warning(String path, Bilingual message) {
        /** The field alone: the message tells what stands in it. */
        @Override
        public String toString() {
            return "Warning[" + Fields.template(path) + "]";
        }
    }

    /**
     * {@return the result of a programme}
     *
     * @param id its id
     * @throws IllegalArgumentException where the report is not about it
     */
    public ProgrammeResult programme(String id) {
        return programmes.stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no programme "
                                                + id
                                                + " in this report; there are "
                                                + programmes.stream()
                                                        .map(ProgrammeResult::id)
                                                        .collect(Collectors.joining(" "))));
    }

    /** What was checked, in a line that may be logged: nothing that the profile says. */
    @Override
    public String toString() {
        return "Report["
                + edition.id()
                + " on "
                + asOf
                + ", "
                + programmes.size()
                + " programmes, "
                + questions().size()
                + " questions, "
                + warnings().size()
                + " warnings]";
    }
}
