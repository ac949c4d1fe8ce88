package org.huiqi.profile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sectors that the 5G factory programme names, by GB/T 4754-2017 code. */
public enum KeySector {
    MANUFACTURING,
    MINING,
    POWER,
    PORT,
    OTHER;

    private static final Set<String> UNDECIDED = Set.of("D44", "G55", "G553");

    /**
     * {@return the sector of an industry code; null where the code is missing or too short to tell:
     * D44 holds heat supply beside power, G55 and G553 hold more than ports}
     *
     * @param code letter and digits, {@code C3983}; null: unknown
     */
    public static @Nullable KeySector ofCode(@Nullable String code) {
        if (code == null || UNDECIDED.contains(code)) {
            return null;
        }
        return switch (code.charAt(0)) {
            case 'C' -> MANUFACTURING;
            case 'B' -> MINING;
            case 'D' -> code.startsWith("D441") || code.startsWith("D442") ? POWER : OTHER;
            case 'G' -> code.equals("G5531") || code.equals("G5532") ? PORT : OTHER;
            default -> OTHER;
        };
    }
}
