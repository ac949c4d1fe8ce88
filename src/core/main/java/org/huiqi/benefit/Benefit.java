package org.huiqi.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a programme pays or covers for a firm, worked out by the formulas of its catalogue whatever
 * the verdict is. Immutable.
 *
 * @param terms the formulas
 * @param variant id of the variant that applies, {@code UNKNOWN}, {@code NONE}; null where the
 *     terms are the same for everybody
 * @param values everything by its name, in the order of the terms: a {@link BigDecimal}, a {@link
 *     Boolean}, a text, of entries a list of such maps with their {@code id}, of orders a map of
 *     states by name; null where it is not known
 * @param atMost the most that is printed for one firm, 万元; null where nothing is printed for it
 * @param parts what the formulas read, by name: terms, and fields of the profile by their paths;
 *     null where one is not known
 */
public record Benefit(
        BenefitTerms terms,
        @Nullable String variant,
        Map<String, @Nullable Object> values,
        @Nullable BigDecimal atMost,
        Map<String, @Nullable Object> parts) {
    /** The variant while the field that decides is not known. */
    public static final String UNKNOWN = "UNKNOWN";

    /** The variant of a firm that none applies to. */
    public static final String NONE = "NONE";

    public Benefit {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * {@return the benefit of a programme for a firm; null where the handbook prints no formula}
     *
     * @param programme any programme; most have no formula
     * @param profile a profile as it was read
     * @param asOf the day that it is asked for
     */
    public static @Nullable Benefit of(Programme programme, Profile profile, LocalDate asOf) {
        BenefitTerms terms = programme.benefit();
        return terms == null ? null : new BenefitCalculation(terms, profile, asOf).benefit();
    }

    /**
     * {@return a value by its name; null where it is not known or there is none}
     *
     * @param name name of an amount
     */
    public @Nullable Object value(String name) {
        return values.get(name);
    }

    /**
     * {@return an amount by its name; null where it is not known or there is none}
     *
     * @param name name of an amount
     */
    public @Nullable BigDecimal amount(String name) {
        return values.get(name) instanceof BigDecimal amount ? amount : null;
    }

    /**
     * {@return the amounts of each entry of a list, with the entry's {@code id}}
     *
     * @param name what they are called together
     */
    @SuppressWarnings("unchecked")
    public List<Map<String, @Nullable Object>> entries(String name) {
        return values.get(name) instanceof List<?> entries
                ? (List<Map<String, @Nullable Object>>) entries
                : List.of();
    }

    /** How much is told; no amount and no name of the profile. */
    @Override
    public String toString() {
        return "Benefit[" + values.size() + " values]";
    }
}
