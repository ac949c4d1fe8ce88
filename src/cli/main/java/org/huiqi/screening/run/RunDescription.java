package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiqi.files.AtomicFile;
import org.huiqi.screening.ScreeningException;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a run is: everything that the bytes of its output depend on, by name, as the text {@code
 * OUTPUT.progress}, a line each. A file of another shape says nothing that is the same.
 *
 * @param parts input, options, rules, version
 */
record RunDescription(Map<String, String> parts) {
    private static final String IS = ": ";

    /** What a file says; null where there is none. */
    static @Nullable RunDescription read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String line : new String(Files.readAllBytes(file), UTF_8).split("\n")) {
            int end = line.indexOf(IS);
            if (end > 0) {
                parts.put(line.substring(0, end), line.substring(end + IS.length()));
            }
        }
        return new RunDescription(parts);
    }

    /** Replaces a file at one stroke. */
    void write(Path file) throws IOException {
        String text =
                parts.entrySet().stream()
                        .map(part -> part.getKey() + IS + part.getValue() + "\n")
                        .collect(Collectors.joining());
        try (AtomicFile target = AtomicFile.of(file)) {
            target.write(text.getBytes(UTF_8));
            target.finish();
        }
    }

    /** Refuses to carry on an earlier run that is another one; says what tells them apart. */
    static ScreeningException refusal(
            Path output, RunDescription earlier, @Nullable RunDescription asked) {
        if (asked == null) {
            return RunText.UNFINISHED.about(output);
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(earlier.parts.keySet());
        names.addAll(asked.parts.keySet());
        for (String name : names) {
            String was = earlier.parts.getOrDefault(name, "");
            String is = asked.parts.getOrDefault(name, "");
            if (!was.equals(is)) {
                Bilingual words = words(name);
                zh.add(words.zh() + " " + was + " → " + is);
                en.add(words.en() + " " + was + " → " + is);
            }
        }
        return RunText.DIFFERS.about(
                output, new Bilingual(String.join("；", zh), String.join("; ", en)));
    }

    private static Bilingual words(String name) {
        try {
            return RunPart.valueOf(name.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_")).text();
        } catch (IllegalArgumentException unknown) {
            return Bilingual.same(name);
        }
    }
}
