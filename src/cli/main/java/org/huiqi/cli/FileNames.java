package org.huiqi.cli;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for the files of several reports, taken from the names of the profiles: safe on every
 * system, no two alike even where letter case does not count, the same for the same profiles in the
 * same order.
 */
final class FileNames {
    private static final int LONGEST = 160;
    private static final String ENDING = "(?i)\\.(ya?ml|json|xlsx)$|\\.jsonl(?=:\\d+$)";
    private static final String UNSAFE = "[\\\\/:*?\"<>|#%\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]";
    private static final String DEVICE = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

    private final Set<String> taken = new HashSet<>();

    /** Names, none of which is one of the reserved ones. */
    FileNames(String... reserved) {
        for (String name : reserved) {
            taken.add(key(name));
        }
    }

    /** A name without ending for the report on a profile. */
    String of(String source) {
        String base = safe(source.substring(source.replace('\\', '/').lastIndexOf('/') + 1));
        String name = base;
        for (int i = 2; !taken.add(key(name)); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    private static String safe(String file) {
        String name = file.replaceFirst(ENDING, "").replaceAll(UNSAFE, "-");
        name = shortened(name.replaceAll("^[.\\s]+|[.\\s]+$", ""));
        if (name.isEmpty() || name.equals("-")) {
            return "profile";
        }
        return name.matches(DEVICE) ? "_" + name : name;
    }

    /** Most file systems take 255 bytes; endings and numbers need some of them. */
    private static String shortened(String name) {
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        for (int point : name.codePoints().toArray()) {
            String character = Character.toString(point);
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            text.append(character);
        }
        return text.toString();
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
