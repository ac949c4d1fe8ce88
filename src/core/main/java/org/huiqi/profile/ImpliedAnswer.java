package org.huiqi.profile;

import java.util.List;
import java.util.stream.Stream;
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
public record ImpliedAnswer(String when, List<String> is, String then, String follows) {
    private static final List<String> BEYOND = List.of("香港", "澳门", "台湾");

    /** Every one of them. */
    public static final List<ImpliedAnswer> ALL = all();

    public ImpliedAnswer {
        is = List.copyOf(is);
    }

    private static List<ImpliedAnswer> all() {
        String province = "registration.province";
        String mainland = "subject.mainlandRegistered";
        String kind = "subject.financialKind";
        String financial = "subject.financial";
        List<String> none = List.of("NONE");
        List<String> kinds =
                Stream.of(Subject.FinancialKind.values())
                        .map(Enum::name)
                        .filter(name -> !none.contains(name))
                        .toList();
        List<String> within =
                PlaceNames.provinces().stream().filter(name -> !BEYOND.contains(name)).toList();
        List<String> individual = List.of("INDIVIDUAL_BUSINESS");
        return List.of(
                new ImpliedAnswer(province, within, mainland, "true"),
                new ImpliedAnswer(province, BEYOND, mainland, "false"),
                new ImpliedAnswer("subject.type", individual, "subject.legalPerson", "false"),
                new ImpliedAnswer(financial, List.of("false"), kind, "NONE"),
                new ImpliedAnswer(kind, kinds, financial, "true"),
                new ImpliedAnswer(kind, none, financial, "false"),
                new ImpliedAnswer("incubation.facility", none, "incubation.status", "NONE"));
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
