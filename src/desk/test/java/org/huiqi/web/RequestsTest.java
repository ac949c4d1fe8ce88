package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.huiqi.SharedChecker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests and their answers, as {@code requests.txt} has them. Every answer tells a browser to be
 * careful, keeps to the description of the API, and is one line where it is JSON.
 */
class RequestsTest {
    private static final String TOKEN = "correct-horse-battery";

    /** Media types by the words for them. */
    static final Map<String, String> TYPES =
            Map.of(
                    "yaml", Live.YAML,
                    "json", Live.JSON,
                    "lines", Live.LINES,
                    "xlsx", Live.XLSX,
                    "form", "multipart/form-data; boundary=b0undary");

    private static final String INCOME = "利润表,2023年度\n项目,本期金额\n营业收入,\"112,000,000.00\"\n净利润,0.00\n";
    private static final String EXPORT =
            "企业名称,统一社会信用代码,所属省份,成立日期,高新技术企业\n无锡示例传感科技有限公司,91320211MA1EXAMP86,江苏省,2015-03-02,是\n";

    private static final Map<String, List<String>> CAREFUL =
            Map.of(
                    "content-security-policy",
                            List.of("default-src 'none'", "frame-ancestors 'none'"),
                    "x-content-type-options", List.of("nosniff"),
                    "referrer-policy", List.of("no-referrer"),
                    "cross-origin-resource-policy", List.of("same-origin"),
                    "cache-control", List.of("no-"));

    private static Live open;
    private static Live locked;
    private static Contract contract;

    @BeforeAll
    static void start() {
        open = Live.start();
        locked = Live.start(TOKEN, Limits.DEFAULT);
        open.awaitReady();
        contract = new Contract(Live.json(open.get("/openapi.json")));
    }

    @AfterAll
    static void stop() {
        open.close();
        locked.close();
    }

    static Stream<String> rows() throws IOException {
        try (InputStream in = RequestsTest.class.getResourceAsStream("requests.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    private record Answered(int status, Map<String, String> fields, byte[] body) {
        String said() {
            return new String(body, UTF_8);
        }

        String field(String name) {
            return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "-");
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_asked_is_answered(String row) throws IOException {
        List<String> parts = new ArrayList<>(List.of(row.split(" \\|(?= |$)", -1)));
        if (parts.size() == 3) {
            parts.add("");
        }
        List<String> asked = parts(filled(parts.get(0)));
        List<String> answered = parts(parts.get(2));
        String[] first = asked.get(0).replaceFirst("^(locked )?(raw )?", "").split(" ");
        String[] sent = filled(parts.get(1).strip()).split(" ", 2);
        Live live = asked.get(0).startsWith("locked") ? locked : open;
        Answered answer =
                asked.get(0).matches("(locked )?raw .*")
                        ? raw(live, String.join(" ", first), asked.subList(1, asked.size()), sent)
                        : sent(live, first, asked.subList(1, asked.size()), sent);
        assertThat(String.valueOf(answer.status())).startsWith(answered.get(0));
        answered.subList(1, answered.size()).forEach(field -> assertField(answer, field));
        parts(filled(parts.get(3))).forEach(words -> assertSaid(answer, words));
        CAREFUL.forEach(
                (field, words) -> assertThat(answer.field(field)).as(field).contains(words));
        if (answer.field("Content-Type").matches("application/(\\w+\\+)?json")
                && !row.contains("?pretty")) {
            assertThat(answer.said().strip()).doesNotContain("\n", "\" : ");
        }
        assertThat(answer.field("content-security-policy")).doesNotContain("unsafe");
        assertThat(answer.field("server")).isEqualTo("-");
    }

    private static List<String> parts(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" ; "));
    }

    private static String filled(String text) {
        return text.replace("\\n", "\n")
                .replace("@token", TOKEN)
                .replace("@server", open.server().address().getAuthority())
                .replace("@ruleset", SharedChecker.CHECKER.pack().digest())
                .replace("@files", "a.csv=@income && ".repeat(25))
                .replace("@income", INCOME)
                .replace("@export", EXPORT)
                .replace("/@long", "/" + "x".repeat(20_000))
                .replace("=@long", "=" + "x".repeat(10_000))
                .replace("@long", "format: 1\nname: " + "甲".repeat(40_000))
                .replace(
                        "@changes",
                        "{profile: {format: 1}, changes: ["
                                + "{set: name, value: 甲}, ".repeat(101)
                                + "]}");
    }

    private static byte[] body(String... sent) throws IOException {
        String text = sent.length == 1 ? "" : sent[1];
        return switch (text) {
            case "@firm" -> Live.file(Live.FIRM);
            case "@laughs" -> laughs().getBytes(UTF_8);
            case "@nested" -> "[".repeat(1_000_000).getBytes(UTF_8);
            case "11000000 bytes" -> new byte[11_000_000];
            default -> {
                if (sent[0].equals("form")) {
                    yield form(text);
                }
                boolean isBook = sent[0].equals("xlsx") && text.startsWith("@");
                yield isBook ? Workbooks.named(text) : text.getBytes(UTF_8);
            }
        };
    }

    /** Aliases of aliases, each ten of the one before. */
    private static String laughs() {
        StringBuilder yaml = new StringBuilder("format: 1\na0: &a0 [ha]\n");
        for (int i = 1; i < 12; i++) {
            String tens = ("*a" + (i - 1) + ",").repeat(10);
            yaml.append("a" + i + ": &a" + i + " [" + tens + "]\n");
        }
        return yaml.toString();
    }

    /** Files by their names, each behind " && "; @GBK behind a name is its encoding. */
    private static byte[] form(String text) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String part : text.isEmpty() ? new String[0] : text.split(" && ")) {
            String[] file = part.split("=", 2);
            String[] name = file[0].split("@");
            String what =
                    name[0].equals("profile")
                            ? "name=\"profile\""
                            : "name=\"file\"; filename=\"" + name[0] + "\"";
            String head = "--b0undary\r\nContent-Disposition: form-data; " + what + "\r\n\r\n";
            body.write(head.getBytes(UTF_8));
            body.write(file[1].getBytes(name.length == 1 ? UTF_8 : Charset.forName(name[1])));
            body.write("\r\n".getBytes(UTF_8));
        }
        body.write("--b0undary--\r\n".getBytes(UTF_8));
        return body.toByteArray();
    }

    private static Answered sent(Live live, String[] asked, List<String> fields, String... sent)
            throws IOException {
        List<String> headers = new ArrayList<>();
        fields.forEach(field -> headers.addAll(List.of(field.split(": ?", 2))));
        if (!sent[0].isEmpty()) {
            headers.addAll(List.of("Content-Type", TYPES.getOrDefault(sent[0], sent[0])));
        }
        HttpResponse<byte[]> answer =
                live.send(
                        asked[0],
                        asked[1],
                        BodyPublishers.ofByteArray(body(sent)),
                        headers.toArray(String[]::new));
        contract.document()
                .get("paths")
                .fieldNames()
                .forEachRemaining(
                        address -> {
                            String method =
                                    answer.statusCode() == 405
                                            ? contract.document()
                                                    .get("paths")
                                                    .get(address)
                                                    .fieldNames()
                                                    .next()
                                            : asked[0];
                            String path = asked[1].replaceFirst("\\?.*", "");
                            if (live == open
                                    && !address.startsWith("/assets/")
                                    && new UriTemplatePathSpec(address).matches(path)) {
                                contract.assertKept(method, address, answer);
                            }
                        });
        if (live == open
                && asked[0].equals("GET")
                && fields.isEmpty()
                && answer.statusCode() != 405) {
            assertHead(asked[1], answer);
        }
        Map<String, String> named = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> named.put(name, values.get(0)));
        return new Answered(answer.statusCode(), named, answer.body());
    }

    /** Who asks for the head alone gets the same head. */
    private static void assertHead(String path, HttpResponse<byte[]> whole) {
        HttpResponse<byte[]> head = open.send("HEAD", path, BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(whole.statusCode());
        assertThat(head.body()).isEmpty();
        for (String field : List.of("Content-Type", "Content-Length", "ETag", "Vary")) {
            if (!path.equals("/metrics")) {
                assertThat(head.headers().firstValue(field))
                        .as(field)
                        .isEqualTo(whole.headers().firstValue(field));
            }
        }
    }

    private static Answered raw(Live live, String asked, List<String> fields, String... sent)
            throws IOException {
        StringBuilder head = new StringBuilder(asked + " HTTP/1.1\r\n");
        if (fields.stream().noneMatch(field -> field.startsWith("Host:"))) {
            head.append("Host: localhost\r\n");
        }
        fields.forEach(field -> head.append(field).append("\r\n"));
        head.append("Connection: close\r\n\r\n").append(new String(body(sent), UTF_8));
        String[] answer = live.raw(head.toString()).split("\r\n\r\n", 2);
        Map<String, String> named = new TreeMap<>();
        answer[0]
                .lines()
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .forEach(field -> named.put(field[0].toLowerCase(Locale.ROOT), field[1]));
        return new Answered(
                Integer.parseInt(answer[0].split(" ")[1]), named, answer[1].getBytes(UTF_8));
    }

    private static void assertField(Answered answer, String field) {
        String[] said = field.split(": ?", 2);
        if (said[1].startsWith("~")) {
            assertThat(answer.field(said[0])).as(said[0]).contains(said[1].substring(1));
        } else {
            assertThat(answer.field(said[0])).as(said[0]).isEqualTo(said[1]);
        }
    }

    private static void assertSaid(Answered answer, String words) {
        if (words.startsWith("/")) {
            String[] said = words.split("=", 2);
            JsonNode json = Live.json(answer.body());
            assertThat(json.at(said[0]).asText("missing")).as(said[0]).isEqualTo(said[1]);
        } else if (words.startsWith("!")) {
            assertThat(answer.said()).doesNotContain(words.substring(1));
        } else {
            assertThat(answer.said()).contains(words);
        }
    }

    @Test
    void a_tag_is_that_of_the_answer_however_it_is_sent_and_found_among_others() {
        String tag = tag(open.get("/api/schema"));
        assertThat(tag).startsWith("W/");
        assertThat(tag(open.get("/api/schema", "Accept-Encoding", "gzip"))).isEqualTo(tag);
        assertThat(tag(open.get("/api/programmes"))).isNotEqualTo(tag);
        for (String known : new String[] {tag, "\"a,b\", " + tag, tag.substring(2)}) {
            HttpResponse<byte[]> again = open.get("/api/schema", "If-None-Match", known);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(tag(again)).isEqualTo(tag);
        }
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void a_browser_that_gave_the_token_keeps_a_cookie_that_is_not_the_token() {
        String type = "application/x-www-form-urlencoded";
        for (HttpResponse<byte[]> welcome :
                List.of(locked.get("/?token=" + TOKEN), locked.post("/", type, "token=" + TOKEN))) {
            String cookie = welcome.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).matches("huiqi=[\\w-]{43};.*").doesNotContain(TOKEN);
            String kept = cookie.replaceFirst(";.*", "");
            assertThat(locked.get("/", "Cookie", kept).statusCode()).isEqualTo(200);
            assertThat(locked.get("/api/schema", "Cookie", kept + "x").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void an_import_that_takes_too_long_ends_at_the_deadline() throws IOException {
        String row = "营业收入,净利润,".repeat(20) + "\n";
        String heavy = "2023年度\n项目,本期金额\n" + row.repeat(4_900);
        byte[] body = form("a.csv=" + heavy + " && b.csv=" + heavy + " && c.csv=" + heavy);
        try (Live hasty = Live.start(null, Live.limits(body.length, Duration.ofMillis(50), 4, 4))) {
            hasty.awaitReady();
            HttpResponse<byte[]> answer = hasty.post("/api/import", TYPES.get("form"), body);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Live.text(answer)).contains("未能及时");
        }
    }

    @Test
    void others_are_not_let_in_without_a_token() throws UnknownHostException {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        for (String token : new String[] {null, "short"}) {
            assertThatThrownBy(() -> new Settings(everywhere, 0, token, Limits.DEFAULT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
