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
import org.eclipse.jetty.util.Promise;
import org.huiqi.text.Language;
import org.huiqi.web.page.SignInPage;
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

    private final byte[] token;
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
        this.token = token.getBytes(StandardCharsets.UTF_8);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.pass = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        boolean entering = isPage(path) && request.getMethod().equals("GET");
        String met = entering && path.equals("/") ? tokenParameter(request) : null;
        Language language = Call.language(request);
        if (isForm(path, request)) {
            readForm(request, response, callback);
        } else if (isToken(met)) {
            AnswerWriter.write(welcome("/", language), request, response, callback);
        } else if (isOpen(path) || isKnown(request)) {
            return super.handle(request, response, callback);
        } else if (entering && accepts(request, "text/html")) {
            String page =
                    met == null
                            ? SignInPage.render(language, path)
                            : SignInPage.renderAgain(language, path);
            AnswerWriter.write(signIn(page), request, response, callback);
        } else {
            AnswerWriter.write(problem(), request, response, callback);
        }
        return true;
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

    /** Takes the form in without a thread, so that slow clients hold none. */
    private void readForm(Request request, Response response, Callback callback) {
        FormFields.onFields(
                request,
                StandardCharsets.UTF_8,
                MOST_FIELDS,
                LONGEST_FORM,
                new Promise.Invocable<>() {
                    @Override
                    public void succeeded(Fields form) {
                        Language language =
                                "en".equals(form.getValue("lang")) ? Language.EN : Language.ZH;
                        String asked = form.getValue("path");
                        String path = asked != null && isPage(asked) ? asked : "/";
                        Answer answer =
                                isToken(form.getValue("token"))
                                        ? welcome(path, language)
                                        : signIn(SignInPage.renderAgain(language, path));
                        AnswerWriter.write(answer, request, response, callback);
                    }

                    @Override
                    public void failed(Throwable broken) {
                        AnswerWriter.write(
                                Problem.of(ProblemKind.BAD_REQUEST, ProblemText.BAD_FORM.text()),
                                request,
                                response,
                                callback);
                    }
                });
    }

    /**
     * What anybody may see: that the server runs and is ready, and how the page that asks for the
     * token looks.
     */
    private static boolean isOpen(String path) {
        return Set.of("/healthz", "/readyz").contains(path) || path.startsWith(Assets.PATH);
    }

    private Answer welcome(String path, Language language) {
        return new Answer(303, "text/plain", new byte[0], Map.of())
                .with("Location", language == Language.ZH ? path : path + "?lang=en")
                .with("Set-Cookie", COOKIE + "=" + pass + "; Path=/; HttpOnly; SameSite=Strict");
    }

    private static Answer signIn(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        return new Answer(
                401, MediaFormat.HTML.header(), bytes, Map.of("WWW-Authenticate", "Bearer"));
    }

    private static Problem problem() {
        return Problem.of(ProblemKind.TOKEN_REQUIRED, ProblemText.SEND_TOKEN.text())
                .with("WWW-Authenticate", "Bearer");
    }

    private boolean isKnown(Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (header != null) {
            return header.regionMatches(true, 0, "Bearer ", 0, 7)
                    && isToken(header.substring(7).strip());
        }
        return Request.getCookies(request).stream()
                .anyMatch(c -> c.getName().equals(COOKIE) && same(pass, c.getValue()));
    }

    private boolean isToken(@Nullable String met) {
        return met != null && MessageDigest.isEqual(token, met.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String tokenParameter(Request request) {
        try {
            Fields parameters = Request.extractQueryParameters(request);
            return parameters.getValue("token");
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static boolean accepts(Request request, String type) {
        return Call.preferred(request, HttpHeader.ACCEPT).contains(type);
    }
}
