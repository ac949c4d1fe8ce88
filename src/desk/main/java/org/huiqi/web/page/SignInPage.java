package org.huiqi.web.page;

import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** Asks a person for the token. */
public final class SignInPage {
    private SignInPage() {}

    /** The page as HTML, for who has not said anything yet and asked for a page of the server. */
    public static String render(Language language, String path) {
        return render(language, path, null);
    }

    /** The page for who gave another token. */
    public static String renderAgain(Language language, String path) {
        return render(language, path, Phrase.WRONG_TOKEN);
    }

    private static String render(Language language, String path, @Nullable Phrase fault) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("language", language);
        values.put("path", path);
        values.put("fault", fault);
        StringOutput page = new StringOutput();
        DeskPage.ENGINE.render("signin.jte", values, page);
        return page.toString();
    }
}
