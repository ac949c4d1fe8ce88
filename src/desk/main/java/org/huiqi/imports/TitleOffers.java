package org.huiqi.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.profile.reading.Node;
import org.jspecify.annotations.Nullable;

/** The titles that files name, beside those that the profile has. */
final class TitleOffers {
    private final List<Offer> others = new ArrayList<>();
    private final List<Offer> titles = new ArrayList<>();

    TitleOffers(Profile profile, List<Offer> offers) {
        List<Title> held = profile.titles() == null ? List.of() : profile.titles();
        for (Offer offer : offers) {
            if (!offer.path().equals("titles")) {
                if (profile.industry().code() == null) {
                    others.add(offer);
                }
            } else if (held.stream().noneMatch(title -> isOf(title, offer))
                    && !isTold(offer, offers)) {
                titles.add(offer);
            }
        }
    }

    /** Whether it is the title on offer, unless both are registered in years that differ. */
    private static boolean isOf(Title title, Offer offer) {
        String year = part(offer, "numberYear");
        return title.type() != null
                && title.type().name().equals(part(offer, "type"))
                && (title.numberYear() == null
                        || year == null
                        || title.numberYear().equals(Integer.valueOf(year)));
    }

    /** Whether another offer of the same title says more, or the same before. */
    private static boolean isTold(Offer offer, List<Offer> all) {
        String number = part(offer, "number");
        for (Offer other : all) {
            boolean alike =
                    other.path().equals("titles")
                            && String.valueOf(part(other, "type")).equals(part(offer, "type"));
            boolean more = number == null && part(other, "number") != null;
            boolean before =
                    all.indexOf(other) < all.indexOf(offer)
                            && String.valueOf(number).equals(String.valueOf(part(other, "number")));
            if (alike && (more || before)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String part(Offer offer, String key) {
        return offer.value() instanceof Node.Mapping map && map.get(key) instanceof Node.Scalar part
                ? part.text()
                : null;
    }

    /** What is only offered. */
    List<Offer> open(ImportOptions options) {
        List<Offer> open = new ArrayList<>(others);
        if (!options.extras().contains(Extra.TITLES)) {
            open.addAll(titles);
        }
        return open;
    }

    /** What a person asked for. */
    List<Offer> taken(ImportOptions options) {
        return options.extras().contains(Extra.TITLES) ? titles : List.of();
    }

    /**
     * That there may be others than what is taken, which no file rules out; nothing without any.
     */
    Optional<Offer> incomplete(ImportOptions options) {
        return taken(options).stream()
                .map(Offer::source)
                .findFirst()
                .map(
                        source ->
                                new Offer(
                                        "titles" + Profile.COMPLETE,
                                        new Node.Scalar(source.at(), Node.Kind.BOOLEAN, "false"),
                                        FileText.TITLES_INCOMPLETE.text(),
                                        source));
    }
}
