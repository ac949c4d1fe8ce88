package org.huiqi.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.huiqi.document.MediaFormat;
import org.huiqi.text.Language;
import org.huiqi.web.ProblemException.Kind;
import org.huiqi.web.page.DeskPage;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who knows the token: programs send it with every request, a browser once, by the form of
 * the page that asks for it, which stands in the place of every page, or as {@code /?token=…}, and
 * is given a cookie for as long as the server runs. The cookie is not the token, and no script can
 * read it.
 */
final class TokenAuth extends Handler.Wrapper {
    private static final String COOKIE = "huiqi";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_FIELDS = 8;
    private static final int LONGEST_FORM = 4096;

    /** What a path of a page consists of. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9/_-]+");

    private final String token;
    private final String pass;
    private final List<String> pages;

    /**
     * Asks for a token.
     *
     * @param token what has to be known
     * @param pages paths of the pages besides that at the root; what lies below one belongs to it
     * @param handler who answers those that are let in
     */
    TokenAuth(String token, List<String> pages, Handler handler) {
        super(handler);
        this.pages = List.copyOf(pages);
        this.token = token;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.pass = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            Answer answer = instead(request);
            if (answer == null) {
                return super.handle(request, response, callback);
            }
            AnswerWriter.write(answer, request, response, callback);
        } catch (ProblemException refusal) {
            AnswerWriter.write(refusal, request, response, callback);
        }
        return true;
    }

    /** What is answered in the place of what was asked for; null for who is let in. */
    private @Nullable Answer instead(Request request) throws ProblemException {
        String path = Request.getPathInContext(request);
        if (isForm(path, request)) {
            return entered(request);
        }
        Language language = Call.language(request);
        boolean entering = isPage(path) && request.getMethod().equals("GET");
        String met = entering && path.equals("/") ? Call.parameter(request, "token") : null;
        if (isToken(met)) {
            return welcome("/", language);
        }
        if (isOpen(path) || isKnown(request)) {
            return null;
        }
        if (entering && Call.preferred(request, HttpHeader.ACCEPT).contains("text/html")) {
            return signIn(language, path, met != null);
        }
        throw new ProblemException(Kind.TOKEN_REQUIRED, ProblemText.SEND_TOKEN.text())
                .with("WWW-Authenticate", "Bearer");
    }

    private boolean isPage(String path) {
        return path.equals("/")
                || PATH.matcher(path).matches()
                        && pages.stream()
                                .anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }

    private static boolean isForm(String path, Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return path.equals("/")
                && request.getMethod().equals("POST")
                && type != null
                && type.startsWith(FORM);
    }

    private Answer entered(Request request) throws ProblemException {
        try {
            Fields form = FormFields.getFields(request, MOST_FIELDS, LONGEST_FORM);
            Language language = "en".equals(form.getValue("lang")) ? Language.EN : Language.ZH;
            String asked = form.getValue("path");
            String path = asked != null && isPage(asked) ? asked : "/";
            return isToken(form.getValue("token"))
                    ? welcome(path, language)
                    : signIn(language, path, true);
        } catch (RuntimeException broken) {
            throw new ProblemException(Kind.BAD_REQUEST, ProblemText.BAD_FORM.text());
        }
    }

    /**
     * What anybody may see: that the server runs and is ready, and how the page that asks for the
     * token looks.
     */
    private static boolean isOpen(String path) {
        return Set.of("/healthz", "/readyz").contains(path) || path.startsWith(Assets.PATH);
    }

    private Answer welcome(String path, Language language) {
        return Answer.of(303, "text/plain", Map.of(), new byte[0])
                .with("Location", language == Language.ZH ? path : path + "?lang=en")
                .with("Set-Cookie", COOKIE + "=" + pass + "; Path=/; HttpOnly; SameSite=Strict");
    }

    private static Answer signIn(Language language, String path, boolean isWrong) {
        String page = DeskPage.signIn(language, path, isWrong);
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("WWW-Authenticate", "Bearer");
        return Answer.of(401, MediaFormat.HTML.header(), headers, bytes);
    }

    private boolean isKnown(Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (header != null) {
            return header.regionMatches(true, 0, "Bearer ", 0, 7)
                    && isToken(header.substring(7).strip());
        }
        return Request.getCookies(request).stream()
                .anyMatch(c -> c.getName().equals(COOKIE) && isSame(pass, c.getValue()));
    }

    private boolean isToken(@Nullable String met) {
        return met != null && isSame(token, met);
    }

    /** Compares in a time that tells nothing of what is known. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
