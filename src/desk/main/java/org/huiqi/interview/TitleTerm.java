package org.huiqi.interview;

import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.text.Bilingual;

/** Says until when a title counts where the day of its issue gives that. */
final class TitleTerm {
    private static final FieldPath ISSUE = FieldPath.of("titles[].issuedOn");

    private TitleTerm() {}

    static Bilingual with(Bilingual understood, Profile profile, String place) {
        FieldPath path = FieldPath.of(place);
        if (!path.field().equals(ISSUE)) {
            return understood;
        }
        Title title = profile.titles().get(Integer.parseInt(path.entry().orElseThrow()));
        return title.validTo() != null || title.end() == null
                ? understood
                : AnswerText.COUNTS_UNTIL.with(understood, title.end());
    }
}
