package org.huiqi.imports;

import org.jspecify.annotations.Nullable;

/**
 * The firm that something is about, as far as it says so.
 *
 * @param name its name, or null
 * @param creditCode its unified social credit code, or null
 */
record FirmIdentity(@Nullable String name, @Nullable String creditCode) {
    boolean isUnknown() {
        return name == null && creditCode == null;
    }

    /** Whether both say enough to tell that they are two; a code says more than a name. */
    boolean isOtherThan(FirmIdentity other) {
        return creditCode != null && other.creditCode != null
                ? !creditCode.equals(other.creditCode)
                : name != null && other.name != null && !LineName.isSame(name, other.name);
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
