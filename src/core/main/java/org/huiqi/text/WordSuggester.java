package org.huiqi.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the known word that a misspelt or translated one stands for. */
public final class WordSuggester {

    private static final int LONGEST = 64;

    private WordSuggester() {}

    /**
     * The word that was meant: by its Chinese meaning, else by spelling; null where none is near.
     *
     * @param given what was written
     * @param meanings known words with their Chinese meanings, in order of preference
     */
    public static @Nullable String meant(String given, Map<String, String> meanings) {
        List<String> exact =
                meanings.keySet().stream()
                        .filter(word -> given.equals(meanings.get(word)))
                        .toList();
        if (!exact.isEmpty()) {
            return exact.get(0);
        }
        List<String> partial =
                meanings.keySet().stream()
                        .filter(word -> given.length() > 1)
                        .filter(word -> meanings.getOrDefault(word, "").contains(given))
                        .toList();
        if (partial.size() == 1) {
            return partial.get(0);
        }
        String closest = closest(given, meanings.keySet());
        int most = Math.min(given.length() / 3 + 1, given.length() - 1);
        return closest != null && distance(given, closest) <= most ? closest : null;
    }

    /** The word with the fewest changes, whatever their number; null where none is known. */
    public static @Nullable String closest(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return null;
        }
        return known.stream()
                .min(
                        Comparator.comparingInt((String word) -> distance(given, word))
                                .thenComparingInt(word -> -commonStart(given, word)))
                .orElse(null);
    }

    /** Letters to change, add, drop or swap; case, {@code _} and {@code -} do not count. */
    static int distance(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int changed = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int least = Math.min(changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                boolean swapped = i > 1 && j > 1 && isSwapped(a, i, b, j);
                steps[i][j] = swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
            }
        }
        return steps[a.length()][b.length()];
    }

    private static boolean isSwapped(String a, int i, String b, int j) {
        return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
