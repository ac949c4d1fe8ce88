package org.huiqi.web;

import java.util.Locale;
import org.huiqi.text.Bilingual;

/** Kinds of problems, each with its HTTP status. */
enum ProblemKind {
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

    private static final String TYPES = "https://huiqi.org/problems/";

    private final int status;
    private final Bilingual title;

    ProblemKind(int status, String zh, String en) {
        this.status = status;
        this.title = new Bilingual(zh, en);
    }

    int status() {
        return status;
    }

    Bilingual title() {
        return title;
    }

    /** URI that names the kind. */
    String type() {
        return TYPES + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
