package org.huiqi.screening;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.huiqi.profile.AsOf;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;

/**
 * What a run checks and writes. Immutable; can be sent to other machines.
 *
 * @param asOf day that windows, validity and ages are counted from
 * @param format what is written
 * @param programmes ids of the programmes to look at; empty = all
 * @param verdicts verdicts to write; empty = all. The summary counts all of them
 * @param language language of messages to people
 * @param csv how rows of CSV are written
 * @serial exclude
 */
public record ScreenOptions(
        LocalDate asOf,
        OutputFormat format,
        Set<String> programmes,
        Set<Verdict> verdicts,
        Language language,
        CsvStyle csv)
        implements Serializable {
    /**
     * Checks the day.
     *
     * @param asOf day that windows, validity and ages are counted from
     * @param format what is written
     * @param programmes ids of the programmes to look at; empty = all
     * @param verdicts verdicts to write; empty = all
     * @param language language of messages to people
     * @param csv how rows of CSV are written
     * @throws IllegalArgumentException where {@link AsOf} does not allow it
     */
    public ScreenOptions {
        AsOf.allowed(asOf);
        programmes = Collections.unmodifiableSet(new LinkedHashSet<>(programmes));
        verdicts =
                Collections.unmodifiableSet(
                        verdicts.isEmpty()
                                ? EnumSet.noneOf(Verdict.class)
                                : EnumSet.copyOf(verdicts));
    }

    /**
     * Options with the usual CSV.
     *
     * @param asOf day that windows, validity and ages are counted from
     * @param format what is written
     * @param programmes ids of the programmes to look at; empty = all
     * @param verdicts verdicts to write; empty = all
     * @param language language of messages to people
     */
    public ScreenOptions(
            LocalDate asOf,
            OutputFormat format,
            Set<String> programmes,
            Set<Verdict> verdicts,
            Language language) {
        this(asOf, format, programmes, verdicts, language, CsvStyle.DEFAULT);
    }

    /**
     * {@return all programmes and verdicts}
     *
     * @param asOf the day that validity and ages are counted from
     * @param format of the output
     */
    public static ScreenOptions of(LocalDate asOf, OutputFormat format) {
        return new ScreenOptions(asOf, format, Set.of(), Set.of(), Language.ZH);
    }

    /**
     * {@return the same with some programmes only}
     *
     * @param ids ids of the programmes; empty: every one
     */
    public ScreenOptions withProgrammes(Set<String> ids) {
        return new ScreenOptions(asOf, format, ids, verdicts, language, csv);
    }

    /**
     * {@return the same with some verdicts only}
     *
     * @param wanted the verdicts; empty: every one
     */
    public ScreenOptions withVerdicts(Set<Verdict> wanted) {
        return new ScreenOptions(asOf, format, programmes, wanted, language, csv);
    }

    /**
     * {@return whether a programme is asked for}
     *
     * @param programme id of a programme
     */
    public boolean looksAt(String programme) {
        return programmes.isEmpty() || programmes.contains(programme);
    }

    /**
     * {@return whether rows of a verdict are asked for}
     *
     * @param verdict a verdict
     */
    public boolean writes(Verdict verdict) {
        return verdicts.isEmpty() || verdicts.contains(verdict);
    }
}
