package org.huiqi.interview;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.text.Bilingual;

/** Says until when a title counts where the day of its issue gives that. */
final class TitleTerm {
    private static final Pattern ISSUE = Pattern.compile("titles\\[([0-9]+)]\\.issuedOn");

    private TitleTerm() {}

    static Bilingual with(Bilingual understood, Profile profile, String place) {
        Matcher issue = ISSUE.matcher(place);
        if (!issue.matches()) {
            return understood;
        }
        Title title = profile.titles().get(Integer.parseInt(issue.group(1)));
        return title.validTo() != null || title.end() == null
                ? understood
                : new Bilingual(
                        understood.zh() + "（三年期，按有效至 " + title.end() + " 计）",
                        understood.en() + " (three years: counts until " + title.end() + ")");
    }
}
