package org.huiqi.report.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Contrast of the colours that a page declares, as WCAG 2.2 defines it. */
record Contrast(Map<String, String> colours) {
    static final List<String> TONES = List.of("go", "ask", "cond", "open", "no", "none");

    private static final Pattern THEME = Pattern.compile(":root \\{([^}]*)\\}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]+)");

    /** Light, dark and print. */
    static List<Contrast> themes(String page) {
        return THEME.matcher(page).results().map(theme -> of(theme.group(1))).toList();
    }

    private static Contrast of(String theme) {
        Map<String, String> colours = new HashMap<>();
        COLOUR.matcher(theme)
                .results()
                .forEach(colour -> colours.put(colour.group(1), colour.group(2)));
        return new Contrast(colours);
    }

    /** The lowest ratio of a colour to its grounds. */
    double of(String ink, String... grounds) {
        return Stream.of(grounds).mapToDouble(ground -> ratio(ink, ground)).min().orElseThrow();
    }

    private double ratio(String one, String other) {
        double a = luminance(colours.get(one)) + 0.05;
        double b = luminance(colours.get(other)) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String hex) {
        String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(
                        i -> {
                            int value = Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16);
                            return weights[i] * linear(value / 255.0);
                        })
                .sum();
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
