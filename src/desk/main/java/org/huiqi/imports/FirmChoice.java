package org.huiqi.imports;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.Profile;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/**
 * Takes what files say of one firm: the one of the file that is preferred, else the one of the
 * profile, else the one that all of them name. What is about another firm is refused.
 */
final class FirmChoice {
    private final List<Extract> parts;
    private final ImportOptions options;

    /**
     * A choice.
     *
     * @param parts what sheets and rows say, each of one firm
     */
    FirmChoice(List<Extract> parts, ImportOptions options) {
        this.parts = parts;
        this.options = options;
    }

    /** Puts what is about the firm of a profile, or about the one firm of the files, together. */
    void into(Extract all, Profile profile) {
        FirmIdentity meant = preferred();
        if (meant.isUnknown()) {
            meant = new FirmIdentity(profile.name(), profile.creditCode());
        }
        boolean isNamed = !meant.isUnknown();
        List<Extract> others = new ArrayList<>();
        for (Extract part : parts) {
            FirmIdentity firm = FirmIdentity.of(part);
            if (firm.isOtherThan(meant)) {
                others.add(part);
            } else {
                meant = meant.and(firm);
            }
        }
        if (!others.isEmpty() && !isNamed) {
            refuseAll(all);
            return;
        }
        for (Extract part : parts) {
            if (others.contains(part)) {
                refuse(part, RegistryText.OTHER_FIRM.with(FirmIdentity.of(part)), all);
            } else if (isOfNobody(part, others)) {
                refuse(part, RegistryText.NO_FIRM.text(), all);
            } else {
                all.addAll(part);
            }
        }
    }

    private FirmIdentity preferred() {
        return parts.stream()
                .filter(part -> FirmIdentity.place(part).filter(this::isPreferred).isPresent())
                .map(FirmIdentity::of)
                .findFirst()
                .orElse(FirmIdentity.UNKNOWN);
    }

    private boolean isPreferred(Source source) {
        return source.isOf(options.prefer());
    }

    /** Whether a part names no firm, and its file none but others, while there are others. */
    private boolean isOfNobody(Extract part, List<Extract> others) {
        if (others.isEmpty() || part.isEmpty() || !FirmIdentity.of(part).isUnknown()) {
            return false;
        }
        List<Boolean> near =
                parts.stream()
                        .filter(
                                p ->
                                        p.file().equals(part.file())
                                                && !FirmIdentity.of(p).isUnknown())
                        .map(others::contains)
                        .toList();
        return near.isEmpty() || near.contains(true);
    }

    private static void refuse(Extract part, Bilingual why, Extract all) {
        Source place = FirmIdentity.place(part).orElse(Source.of(part.file()));
        all.fault(place, "", null, why, RegistryText.CHECK_FIRM.text());
    }

    private void refuseAll(Extract all) {
        List<String> firms =
                parts.stream()
                        .filter(part -> !FirmIdentity.of(part).isUnknown())
                        .map(part -> FirmIdentity.of(part) + " (" + part.file() + ")")
                        .distinct()
                        .toList();
        all.fault(
                Source.of(parts.get(0).file()),
                "",
                null,
                RegistryText.SEVERAL_FIRMS.with(Sentence.listed(firms)),
                RegistryText.CHECK_FIRM.text());
    }
}
