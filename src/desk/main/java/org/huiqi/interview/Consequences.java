package org.huiqi.interview;

import java.util.List;
import java.util.Set;
import org.huiqi.profile.Consequence;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What follows from an answer and is filled in with it, and shown. */
record Consequences(List<Consequence> all) {

    /** What follows from the answers at some places and is not known yet. */
    static Consequences of(Profile profile, Set<String> places) {
        return new Consequences(
                Consequence.ALL.stream()
                        .filter(c -> places.contains(c.when()) && c.isMissingIn(profile))
                        .toList());
    }

    ProfileDocument into(ProfileDocument document) {
        ProfileDocument filled = document;
        for (Consequence c : all) {
            Fields.Field field = Places.field(c.then());
            Node value =
                    WrittenValue.of(field.type(), field.unit(), c.follows(), ScalarNodes.NOWHERE);
            filled = filled.with(c.then(), value);
        }
        return filled;
    }

    /** {@code 江苏；由此填入：境内登记 是}. */
    Bilingual with(Bilingual understood) {
        return all.isEmpty()
                ? understood
                : AnswerText.FOLLOWED.with(
                        understood, Sentence.listed(all.stream().map(Consequences::said).toList()));
    }

    private static Bilingual said(Consequence c) {
        Fields.Field field = Places.field(c.then());
        Bilingual value =
                field.type().isEnum()
                        ? Words.of(Words.meant(field.type(), c.follows()))
                        : Words.of(c.follows().equals("true"));
        return new Bilingual(
                field.name().zh() + " " + value.zh(), field.name().en() + " " + value.en());
    }
}
