package org.huiqi.profile;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an answer for certain, so that it need not be asked: a province of the mainland
 * answers the registration in the mainland. Internal.
 *
 * @param when path of the answer
 * @param is answers that it follows from, as texts
 * @param then path of what follows
 * @param follows what it is, as a text
 */
public record Consequence(String when, List<String> is, String then, String follows) {
    private static final List<String> BEYOND = List.of("香港", "澳门", "台湾");

    /** Every one of them. */
    public static final List<Consequence> ALL = all();

    public Consequence {
        is = List.copyOf(is);
    }

    private static List<Consequence> all() {
        List<String> mainland = new ArrayList<>(PlaceNames.provinces());
        mainland.removeAll(BEYOND);
        List<String> kinds = new ArrayList<>();
        for (Subject.FinancialKind kind : Subject.FinancialKind.values()) {
            if (kind != Subject.FinancialKind.NONE) {
                kinds.add(kind.name());
            }
        }
        return List.of(
                new Consequence(
                        "registration.province", mainland, "subject.mainlandRegistered", "true"),
                new Consequence(
                        "registration.province", BEYOND, "subject.mainlandRegistered", "false"),
                new Consequence(
                        "subject.type",
                        List.of("INDIVIDUAL_BUSINESS"),
                        "subject.legalPerson",
                        "false"),
                new Consequence(
                        "subject.financial", List.of("false"), "subject.financialKind", "NONE"),
                new Consequence("subject.financialKind", kinds, "subject.financial", "true"),
                new Consequence(
                        "subject.financialKind", List.of("NONE"), "subject.financial", "false"),
                new Consequence(
                        "incubation.facility", List.of("NONE"), "incubation.status", "NONE"));
    }

    /**
     * {@return whether a profile says what it follows from}
     *
     * @param profile the profile
     */
    public boolean appliesTo(Profile profile) {
        return is.contains(text(profile, when));
    }

    /**
     * {@return whether a profile says something else than what follows}
     *
     * @param profile the profile
     */
    public boolean isContradictedBy(Profile profile) {
        String said = text(profile, then);
        return appliesTo(profile) && !said.isEmpty() && !said.equals(follows);
    }

    /**
     * {@return whether it follows and the profile does not say it yet}
     *
     * @param profile the profile
     */
    public boolean isMissingIn(Profile profile) {
        return appliesTo(profile) && text(profile, then).isEmpty();
    }

    private static String text(Profile profile, String path) {
        @Nullable Object value = Values.at(profile, path);
        return value == null
                ? ""
                : value instanceof Enum<?> word ? word.name() : String.valueOf(value);
    }
}
