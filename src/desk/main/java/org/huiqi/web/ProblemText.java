package org.huiqi.web;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Why a request has no answer, and what is allowed. */
enum ProblemText implements Sentence {
    NOT_HTTP("请求不合 HTTP 规定", "this is not proper HTTP"),
    NOT_ENCODED("参数不是合法的 UTF-8 百分号编码", "the parameters are not percent-encoded UTF-8"),
    UNKNOWN_PARAMETER("不认识的参数 %s；可用的参数：%s", "unknown parameter %s; there are: %s"),
    BAD_VALUE("参数 %s 的值 %s 不可用，应为 %s", "the value %2$s of %1$s is not allowed; write %3$s"),
    SEND_TOKEN("请在请求头中写 Authorization: Bearer 口令", "send the header Authorization: Bearer TOKEN"),
    BAD_FORM("表单有误", "the form is not as it should be"),
    THIS_MACHINE_ONLY(
            "只回应发给本机地址的请求，如 http://127.0.0.1",
            "only requests to this machine's address are answered, such as http://127.0.0.1"),
    FROM_ELSEWHERE(
            "不接受其他网站发来的请求；要看的页面请从首页进入，或直接输入地址",
            "requests that another web site sends are not accepted; come to a page from the one at"
                    + " the root, or type its address"),
    NOTHING_HERE(
            "这里没有这个地址；接口见 /openapi.json",
            "there is nothing here; see /openapi.json for the addresses"),
    NOT_SUPPORTED("不支持 %s；可用：%s", "%s is not supported; there is %s"),
    NOT_ON_OFFER("Accept 所要的格式这里没有；有 %s", "none of the types in Accept is on offer; there are %s"),
    NO_TYPE("Content-Type 未写；可用：%s", "Content-Type is missing; write %s"),
    OTHER_TYPE("Content-Type %s；可用：%s", "Content-Type is %s; write %s"),
    NOT_UTF8("内容须为 UTF-8，可用 gzip 压缩", "the body must be UTF-8, as it is or in gzip"),
    TOO_LARGE("内容超过 %s", "the body is larger than %s"),
    NOT_FRAMED("内容的分块有误", "the body is not framed as it should be"),
    TOO_SLOW("内容未能及时收完", "the body did not arrive in time"),
    NOT_GZIP("内容不是完整的 gzip", "the body is not gzip, or not whole"),
    NOT_FILES(
            "内容应为 multipart/form-data，含 1 到 %s 个带文件名的部分",
            "the body must be multipart/form-data with 1 to %s parts that have a file name"),
    FAULTS("档案有 %s 处错误，见 errors", "the profile has %s faults, see errors"),
    ONE_FAULT("档案有 1 处错误，见 errors", "the profile has a fault, see errors"),
    INTERNAL("服务器内部错误，请报告给维护者", "an internal error; please report it to the maintainers"),
    BUSY("请求太多，请稍后再试", "too many requests; try again in a moment"),
    TOO_LONG(
            "未能及时核对完，请减少内容或项目",
            "the check did not end in time; hand in less, or ask for fewer" + " programmes"),
    GETTING_READY("服务器正在准备，请稍后再试", "the server is getting ready; try again in a moment"),
    STOPPING("服务器正在停止，请稍后再试", "the server is stopping; try again in a moment");

    private final Bilingual text;

    ProblemText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
