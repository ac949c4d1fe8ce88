import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Asks the OSV database (https://osv.dev, no key) for known weaknesses of what a bill of materials
 * lists. Run after the build, from the root:
 *
 * <pre>java -cp 'target/huiqi-cli/lib/*' src/cli/build/KnownWeaknesses.java
 *     target/huiqi-cli/bill-of-materials.cdx.json .ci/accepted-weaknesses</pre>
 *
 * <p>Ends with 1 where a weakness is HIGH, CRITICAL or of unknown severity and not accepted; with 0
 * where there is none, and where the database cannot be reached or does not answer in its own
 * words, or the bill is missing: then it says NOT CHECKED. The second file accepts weaknesses, one
 * a line: id, last day, reason. {@code -Dosv=URL} asks another copy of the database.
 */
final class KnownWeaknesses {
    private static final Set<String> MILD = Set.of("LOW", "MODERATE", "MEDIUM");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_PAGES = 20;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .proxy(ProxySelector.getDefault())
                    .build();
    private final String database = System.getProperty("osv", "https://api.osv.dev");
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String... args) throws IOException, InterruptedException {
        System.exit(new KnownWeaknesses().check(Path.of(args[0]), accepted(Path.of(args[1]))));
    }

    private int check(Path bill, Map<String, String> accepted)
            throws IOException, InterruptedException {
        if (!Files.exists(bill)) {
            out.println(
                    "NOT CHECKED for known weaknesses: there is no "
                            + bill
                            + "; Maven writes it where it is not offline");
            return 0;
        }
        List<String> libraries = libraries(bill);
        Map<String, Set<String>> weaknesses;
        Map<String, JsonNode> records = new TreeMap<>();
        try {
            weaknesses = weaknesses(libraries);
            for (String id : weaknesses.keySet()) {
                records.put(id, ask(get("/v1/vulns/" + id)));
            }
        } catch (IOException e) {
            out.println("NOT CHECKED for known weaknesses: " + database + " cannot be asked: " + e);
            return 0;
        }
        int severe = 0;
        for (Map.Entry<String, JsonNode> entry : records.entrySet()) {
            JsonNode record = entry.getValue();
            if (record.has("withdrawn")) {
                continue;
            }
            String severity = record.at("/database_specific/severity").asText("UNKNOWN");
            String reason = accepted.get(entry.getKey());
            boolean counts = !MILD.contains(severity) && reason == null;
            severe += counts ? 1 : 0;
            out.printf(
                    "%s %s %s in %s: %s%s%n",
                    counts ? "FAILS" : "known",
                    severity,
                    entry.getKey(),
                    String.join(", ", weaknesses.get(entry.getKey())),
                    record.path("summary").asText("no summary"),
                    reason == null ? "" : " (accepted: " + reason + ")");
        }
        out.printf(
                "%d libraries checked for known weaknesses: %d known, %d of them severe%n",
                libraries.size(), records.size(), severe);
        return severe == 0 ? 0 : 1;
    }

    /** Package addresses of a bill, without their qualifiers; not those of this build. */
    private static List<String> libraries(Path bill) throws IOException {
        List<String> libraries = new ArrayList<>();
        for (JsonNode component : JSON.readTree(bill.toFile()).path("components")) {
            String address = component.path("purl").asText().replaceFirst("\\?.*", "");
            if (!address.startsWith("pkg:maven/org.huiqi/")) {
                libraries.add(address);
            }
        }
        if (libraries.isEmpty()) {
            throw new IOException(bill + " lists no libraries");
        }
        return libraries;
    }

    /** Ids of weaknesses, each with the libraries that have it. */
    private Map<String, Set<String>> weaknesses(List<String> libraries)
            throws IOException, InterruptedException {
        Map<String, Set<String>> found = new TreeMap<>();
        Map<String, String> open = new LinkedHashMap<>();
        libraries.forEach(library -> open.put(library, ""));
        for (int page = 0; !open.isEmpty() && page < MOST_PAGES; page++) {
            List<String> asked = List.copyOf(open.keySet());
            JsonNode results = ask(post("/v1/querybatch", query(open))).path("results");
            if (results.size() != asked.size()) {
                throw new IOException(results.size() + " answers to " + asked.size());
            }
            open.clear();
            for (int i = 0; i < asked.size(); i++) {
                String library = asked.get(i);
                for (JsonNode weakness : results.get(i).path("vulns")) {
                    found.computeIfAbsent(weakness.path("id").asText(), id -> new TreeSet<>())
                            .add(library);
                }
                String next = results.get(i).path("next_page_token").asText("");
                if (!next.isEmpty()) {
                    open.put(library, next);
                }
            }
        }
        return found;
    }

    private static String query(Map<String, String> open) {
        ObjectNode query = JSON.createObjectNode();
        open.forEach(
                (library, page) -> {
                    ObjectNode one = query.withArray("queries").addObject();
                    one.putObject("package").put("purl", library);
                    if (!page.isEmpty()) {
                        one.put("page_token", page);
                    }
                });
        return query.toString();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(database + path)).timeout(PATIENCE);
    }

    private HttpRequest get(String path) {
        return to(path).build();
    }

    private HttpRequest post(String path, String body) {
        return to(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private JsonNode ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        JsonNode tree = JSON.readTree(answer.body());
        if (!tree.isObject()) {
            throw new IOException("no JSON object");
        }
        return tree;
    }

    /** Reasons by id, of those that are still accepted today. */
    private static Map<String, String> accepted(Path file) throws IOException {
        Map<String, String> accepted = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split("\\s+", 3);
            if (parts.length < 3) {
                throw new IOException(file + ": " + line + ": write id, last day, reason");
            }
            if (!LocalDate.now(ZoneOffset.UTC).isAfter(LocalDate.parse(parts[1]))) {
                accepted.put(parts[0], parts[2]);
            }
        }
        return accepted;
    }
}
