package org.huiqi.verdict;

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
 */
public record FactRead(
        String path, Bilingual meaning, @Nullable Object value, @Nullable Bilingual unit) {}
