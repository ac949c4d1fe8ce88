package org.huiqi.lab.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huiqi.rules.pack.RulePack;

/**
 * The lines that an edition draws through the fields of a profile on a day: numbers, dates, shares,
 * growth, counts of entries and words that its rules, the standards outside the handbook and its
 * benefits measure a firm by. Read off the rules' own trees, so a changed number, a new programme
 * or another day moves them.
 *
 * <p>Fields are named as in {@link org.huiqi.profile.schema.Fields#map()}; lists are in order and
 * without repetition, the same in every run. Immutable.
 */
public final class RuleLines {
    private final LocalDate asOf;
    private final Map<String, SortedSet<BigDecimal>> numbers = new TreeMap<>();
    private final Map<String, SortedSet<LocalDate>> days = new TreeMap<>();
    private final Map<String, SortedSet<Share>> shares = new TreeMap<>();
    private final Map<String, SortedSet<BigDecimal>> growth = new TreeMap<>();
    private final Map<String, SortedSet<String>> words = new TreeMap<>();
    private final SortedSet<Integer> years = new TreeSet<>();

    /**
     * A part of another field that is asked for.
     *
     * @param whole the other field
     * @param percent how much of it
     */
    public record Share(String whole, BigDecimal percent) {
        private static final Comparator<Share> ORDER =
                Comparator.comparing(Share::whole).thenComparing(Share::percent);
    }

    private RuleLines(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * The lines of an edition. Takes some milliseconds; ask once.
     *
     * @param pack its rules
     * @param asOf the day that ages, look-back periods and full years are counted from
     */
    public static RuleLines of(RulePack pack, LocalDate asOf) {
        RuleLines lines = new RuleLines(asOf);
        new LineFinder(lines, asOf).addAll(pack);
        BenefitLines.addTo(lines, pack.edition());
        return lines;
    }

    void number(String field, BigDecimal number) {
        numbers.computeIfAbsent(field, f -> new TreeSet<>()).add(plain(number));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    void day(String field, LocalDate day) {
        days.computeIfAbsent(field, f -> new TreeSet<>()).add(day);
    }

    void share(String field, Share share) {
        shares.computeIfAbsent(field, f -> new TreeSet<>(Share.ORDER)).add(share);
    }

    void growth(String field, BigDecimal percent) {
        growth.computeIfAbsent(field, f -> new TreeSet<>()).add(plain(percent));
    }

    void word(String field, String word) {
        words.computeIfAbsent(field, f -> new TreeSet<>()).add(word);
    }

    void year(int year) {
        years.add(year);
    }

    /** The day that they are of. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Numbers that a field is measured by; of a list, how many entries it is asked to have. */
    public List<BigDecimal> numbers(String field) {
        return in(numbers, field);
    }

    /** Days of a field on which something begins or ceases to hold: the last that counts. */
    public List<LocalDate> days(String field) {
        return in(days, field);
    }

    /** Shares of other fields that a field is asked to be. */
    public List<Share> shares(String field) {
        return in(shares, field);
    }

    /** Growth in per cent from one year to the next that a figure is asked for. */
    public List<BigDecimal> growth(String field) {
        return in(growth, field);
    }

    /** Texts that a field is compared with. */
    public List<String> words(String field) {
        return in(words, field);
    }

    /** Years whose figures are asked for, first to last. */
    public List<Integer> years() {
        return List.copyOf(years);
    }

    private static <T> List<T> in(Map<String, ? extends Collection<T>> lines, String field) {
        Collection<T> found = lines.get(field);
        return found == null ? List.of() : List.copyOf(found);
    }
}
