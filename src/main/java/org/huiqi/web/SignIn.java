package org.huiqi.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.huiqi.text.Language;

/** Asks a person for the token. */
final class SignIn {
    private SignIn() {}

    static Answer page(Language language) {
        boolean chinese = language == Language.ZH;
        String page =
                """
                <!DOCTYPE html>
                <html lang="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <h1>%s</h1>
                <form action="/">
                <p><label>%s <input type="password" name="token" autocomplete="off" required autofocus></label>
                <button>%s</button></p>
                </form>
                </html>
                """
                        .formatted(
                                chinese ? "zh-CN" : "en",
                                chinese ? "惠企" : "Huiqi",
                                chinese ? "惠企" : "Huiqi",
                                chinese ? "口令" : "Token",
                                chinese ? "进入" : "Enter");
        return new Answer(
                401,
                Face.HTML.header(),
                page.getBytes(StandardCharsets.UTF_8),
                Map.of("WWW-Authenticate", "Bearer"));
    }
}
