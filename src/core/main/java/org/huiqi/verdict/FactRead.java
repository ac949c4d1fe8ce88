package org.huiqi.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqi.profile.Title;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A profile fact that a criterion read.
 *
 * @param path where it stands in the profile, {@code softwareProducts[s1].rdExpense}
 * @param meaning what the field means
 * @param value a BigDecimal, Integer, Boolean, String, enum word or date; a list of words or of
 *     maps for a list; null = missing
 * @param unit unit of a number, or null
 * @param more further entries of a list that count and are not in the value, which has some twenty
 */
public record FactRead(
        String path, Bilingual meaning, @Nullable Object value, @Nullable Unit unit, int more) {
    /**
     * A fact with nothing more to it.
     *
     * @param path where it stands in the profile
     * @param meaning what the field means
     * @param value the value met
     * @param unit unit of a number, or null
     */
    public FactRead(String path, Bilingual meaning, @Nullable Object value, @Nullable Unit unit) {
        this(path, meaning, value, unit, 0);
    }

    public FactRead {
        if (value instanceof List<?> list) {
            value = copy(list);
        }
    }

    /** Costs nothing for a list of words, which is a profile's own and immutable. */
    private static List<?> copy(List<?> list) {
        boolean holdsMaps = !list.isEmpty() && list.get(0) instanceof Map;
        return holdsMaps
                ? list.stream()
                        .map(
                                entry ->
                                        Collections.unmodifiableMap(
                                                new LinkedHashMap<>((Map<?, ?>) entry)))
                        .toList()
                : List.copyOf(list);
    }

    /**
     * {@return titles whose end, which the answer rests on, is nobody's word but that of their
     * kind} They hold what was read of them.
     */
    public List<Title> byUsualTerm() {
        return titles(value).filter(Title::endsByUsualTerm).toList();
    }

    /**
     * {@return titles whose first day, which the answer rests on, was not given, so that the day of
     * issue counts} They hold what was read of them.
     */
    public List<Title> byIssue() {
        return titles(value).filter(Title::startsByIssue).toList();
    }

    private static Stream<Title> titles(@Nullable Object value) {
        if (value instanceof Title title) {
            return Stream.of(title);
        }
        if (value instanceof Map<?, ?> entry) {
            return entry.get("type") instanceof TitleType
                    ? Stream.of(Title.of(entry))
                    : entry.values().stream().flatMap(FactRead::titles);
        }
        return value instanceof List<?> list
                ? list.stream().flatMap(FactRead::titles)
                : Stream.of();
    }

    /** The field; not the value, nor the entry that the profile names. */
    @Override
    public String toString() {
        return "FactRead[" + Fields.template(path) + "]";
    }
}
