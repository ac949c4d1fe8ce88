package org.huiqi.imports;

import java.util.Optional;
import org.huiqi.profile.reading.Node;
import org.jspecify.annotations.Nullable;

/**
 * The firm that something is about, as far as it says so.
 *
 * @param name its name, or null
 * @param creditCode its unified social credit code, or null
 */
record FirmIdentity(@Nullable String name, @Nullable String creditCode) {
    static final FirmIdentity UNKNOWN = new FirmIdentity(null, null);

    /** The firm that a part of a file names. */
    static FirmIdentity of(Extract part) {
        return new FirmIdentity(said(part, "name"), said(part, "creditCode"));
    }

    private static @Nullable String said(Extract part, String path) {
        return place(part, path).map(found -> ((Node.Scalar) found.value()).text()).orElse(null);
    }

    private static Optional<Found> place(Extract part, String path) {
        return part.values().stream()
                .filter(found -> found.path().equals(path))
                .filter(found -> found.value() instanceof Node.Scalar)
                .findFirst();
    }

    /** Where a part of a file names its firm. */
    static Optional<Source> place(Extract part) {
        return place(part, "name").or(() -> place(part, "creditCode")).map(Found::source);
    }

    boolean isUnknown() {
        return name == null && creditCode == null;
    }

    /** Whether both say enough to tell that they are two; a code says more than a name. */
    boolean isOtherThan(FirmIdentity other) {
        if (creditCode != null && other.creditCode != null) {
            return !creditCode.equals(other.creditCode);
        }
        return name != null && other.name != null && !Merge.isSameName(name, other.name);
    }

    /** What both say together of one firm. */
    FirmIdentity and(FirmIdentity other) {
        return new FirmIdentity(
                name == null ? other.name : name,
                creditCode == null ? other.creditCode : creditCode);
    }

    @Override
    public String toString() {
        return name != null ? name : String.valueOf(creditCode);
    }
}
