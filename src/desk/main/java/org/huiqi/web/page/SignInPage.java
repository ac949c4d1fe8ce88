package org.huiqi.web.page;

import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** Asks a person for the token. */
public final class SignInPage {
    private SignInPage() {}

    /** The page as HTML, for who has not said anything yet. */
    public static String render(Language language) {
        return render(language, null);
    }

    /** The page for who gave another token. */
    public static String renderAgain(Language language) {
        return render(language, Phrase.WRONG_TOKEN);
    }

    private static String render(Language language, @Nullable Phrase fault) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("language", language);
        values.put("fault", fault);
        StringOutput page = new StringOutput();
        DeskPage.ENGINE.render("signin.jte", values, page);
        return page.toString();
    }
}
