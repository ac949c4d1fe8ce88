package org.huiqi.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The classification of industries, GB/T 4754-2017 with its amendment of 2019: sections, divisions,
 * groups and classes with their names. Immutable.
 */
public final class Industries {
    private static final String FILE = "gbt4754-2017.csv";

    private static final Pattern ANY_CODE = Pattern.compile("(?<![0-9])[A-T]?[0-9]{2,4}(?![0-9])");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();
    private final Map<String, String> letters = new HashMap<>();

    private Industries() {}

    /** Read once, when it is first needed. */
    private static final class Whole {
        static final Industries TABLE = read();
    }

    /** {@return the table of the project} */
    public static Industries table() {
        return Whole.TABLE;
    }

    private static Industries read() {
        Industries industries = new Industries();
        try (InputStream in = Industries.class.getResourceAsStream(FILE);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(industries::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return industries;
    }

    private void add(String line) {
        int comma = line.indexOf(',');
        String code = line.substring(0, comma);
        String name = line.substring(comma + 1);
        names.put(code, name);
        codes.computeIfAbsent(LineName.dense(name), n -> new ArrayList<>()).add(code);
        if (code.length() == 3) {
            letters.put(code.substring(1), code.substring(0, 1));
        }
    }

    /**
     * {@return the name of a code, or null where there is no such code}
     *
     * @param code section letter alone, or with 2 to 4 digits: {@code C3983}
     */
    public @Nullable String name(String code) {
        return names.get(code);
    }

    /** {@return every code with its name, in order} */
    public Map<String, String> all() {
        return Map.copyOf(names);
    }

    /** Codes that a text names, which may be more than one. */
    static List<String> codesIn(String text) {
        return ANY_CODE.matcher(LineName.dense(text))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** The codes of a name with so many digits. */
    List<String> codes(String name, int digits) {
        return codes.getOrDefault(LineName.dense(name), List.of()).stream()
                .filter(code -> code.length() == digits + 1)
                .toList();
    }

    /**
     * A code of four digits with the letter of its section, which may be written in front; null
     * where it is none.
     */
    @Nullable String withLetter(String written) {
        String digits = written.replaceFirst("^[A-T]", "");
        String letter = digits.length() == 4 ? letters.get(digits.substring(0, 2)) : null;
        String code = letter + digits;
        return letter != null && code.endsWith(written) ? code : null;
    }
}
