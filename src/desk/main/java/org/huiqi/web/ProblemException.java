package org.huiqi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiqi.excel.ProfileText;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused, and why, as RFC 9457 has it.
 *
 * @since 0.2.0
 */
public final class ProblemException extends Exception {
    private static final long serialVersionUID = 1;

    private static final String TYPES = "https://huiqi.org/problems/";

    /** HTTP status. */
    private final int status;

    /** What tells its type from others, such as {@code too-large}. */
    private final String word;

    private final transient Bilingual title;
    private final transient Bilingual detail;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient String source = "";
    private transient Read.@Nullable Refused refused;

    private ProblemException(int status, String word, Bilingual title, Bilingual detail) {
        super(null, null, false, false);
        this.status = status;
        this.word = word;
        this.title = title;
        this.detail = detail;
    }

    ProblemException(Kind kind, Bilingual detail) {
        this(
                kind.status,
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                kind.title,
                detail);
    }

    /** Kinds of problems, each with its HTTP status. */
    enum Kind {
        BAD_REQUEST(400, "请求有误", "Bad request"),
        BAD_PARAMETER(400, "参数有误", "Bad parameter"),
        TOKEN_REQUIRED(401, "需要口令", "Token required"),
        FOREIGN_ORIGIN(403, "来自其他网站的请求", "Request from another site"),
        NOT_FOUND(404, "没有这个地址", "Not found"),
        METHOD_NOT_ALLOWED(405, "不支持的方法", "Method not allowed"),
        NOT_ACCEPTABLE(406, "没有所要的格式", "Not acceptable"),
        TOO_SLOW(408, "发送太慢", "Request timeout"),
        TOO_LARGE(413, "内容过大", "Content too large"),
        UNSUPPORTED_TYPE(415, "不支持的内容类型", "Unsupported media type"),
        FOREIGN_HOST(421, "不是本机地址", "Misdirected request"),
        PROFILE_REFUSED(422, "档案被拒", "Profile refused"),
        INTERNAL(500, "内部错误", "Internal error"),
        BUSY(503, "服务器忙", "Server busy"),
        TOO_LONG(503, "核对太久", "Check took too long"),
        STOPPING(503, "服务器正在停止", "Server stopping"),
        NOT_READY(503, "服务器未就绪", "Server not ready");

        private final int status;
        private final Bilingual title;

        Kind(int status, String zh, String en) {
            this.status = status;
            this.title = new Bilingual(zh, en);
        }
    }

    /** A status that has no kind of its own here. */
    static ProblemException of(int status, String title) {
        Bilingual words = Bilingual.same(title);
        return new ProblemException(status, "other", words, words);
    }

    /** A profile that was refused. */
    static ProblemException refused(String source, Read.Refused refused) {
        int count = refused.faults().size();
        ProblemException problem =
                new ProblemException(
                        Kind.PROFILE_REFUSED,
                        count == 1 ? ProblemText.ONE_FAULT.text() : ProblemText.FAULTS.with(count));
        problem.source = source;
        problem.refused = refused;
        return problem;
    }

    static ProblemException refused(String source, Fault fault) {
        return refused(source, new Read.Refused(List.of(fault)));
    }

    static ProblemException busy() {
        return new ProblemException(Kind.BUSY, ProblemText.BUSY.text()).with("Retry-After", "1");
    }

    /** Why a stopping server does not answer, and that it closes the connection. */
    static ProblemException stopping() {
        return new ProblemException(Kind.STOPPING, ProblemText.STOPPING.text())
                .with("Connection", "close")
                .with("Retry-After", "5");
    }

    static ProblemException internal() {
        return new ProblemException(Kind.INTERNAL, ProblemText.INTERNAL.text());
    }

    static ProblemException notFound() {
        return notFound(ProblemText.NOTHING_HERE.text());
    }

    /**
     * {@return that there is no such thing, 404}
     *
     * @param detail what is not there, and what is
     */
    public static ProblemException notFound(Bilingual detail) {
        return new ProblemException(Kind.NOT_FOUND, detail);
    }

    /**
     * {@return that a parameter cannot be used, 400}
     *
     * @param detail which, its value, and what is allowed
     */
    public static ProblemException badParameter(Bilingual detail) {
        return new ProblemException(Kind.BAD_PARAMETER, detail);
    }

    /** The same with a header field. */
    ProblemException with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    String word() {
        return word;
    }

    Bilingual detail() {
        return detail;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The document. */
    Answer answer(Language language) {
        Document document =
                new Document(
                        word.equals("other") ? "about:blank" : TYPES + word,
                        title.in(language),
                        status,
                        detail.in(language),
                        refused == null
                                ? null
                                : refused.faults().stream().map(this::entry).toList(),
                        refused == null || refused.readable() == null
                                ? null
                                : ProfileText.json(refused.readable()));
        return Answer.json(status, "application/problem+json", headers, document);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Document(
            String type,
            String title,
            int status,
            String detail,
            @Nullable List<Map<String, Object>> errors,
            @JsonRawValue @Nullable String profile) {}

    /** A fault of the profile, by line or cell. */
    private Map<String, Object> entry(Fault fault) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("path", fault.path());
        if (fault.at().line() > 0) {
            place.put("line", fault.at().line());
            place.put("column", fault.at().column());
        }
        if (fault.at().source().startsWith(source + " ")) {
            place.put("cell", fault.at().source().substring(source.length() + 1));
        }
        return entry(place, fault);
    }

    /** A fault as it stands in an answer: where, then what is wrong and what is allowed. */
    static Map<String, Object> entry(Map<String, Object> place, Fault fault) {
        place.put("value", fault.value());
        place.put("problem", fault.problem());
        place.put("allowed", fault.advice());
        place.put("message", fault.message());
        return place;
    }
}
