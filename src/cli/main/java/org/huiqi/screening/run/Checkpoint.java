package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqi.files.AtomicFile;
import org.huiqi.profile.reading.Position;
import org.huiqi.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param run what the run is: input, options, rules, version, by name
 * @param tally what is counted
 * @param next where the next firm begins in the text of the input
 * @param outputBytes how many bytes of the output are complete
 * @param outputDigest digest of these bytes
 */
record Checkpoint(
        Map<String, String> run,
        Tally tally,
        Position next,
        long outputBytes,
        String outputDigest) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FORMAT = 3;

    /** What a file says; null where it is missing, not whole or of another format. */
    static @Nullable Checkpoint read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            if (!isSound(node)) {
                return null;
            }
            Map<String, String> run = new LinkedHashMap<>();
            node.path("run").properties().forEach(e -> run.put(e.getKey(), e.getValue().asText()));
            Map<String, long[]> counts = new LinkedHashMap<>();
            node.path("verdicts")
                    .properties()
                    .forEach(
                            e ->
                                    counts.put(
                                            e.getKey(),
                                            JSON.convertValue(e.getValue(), long[].class)));
            Tally tally =
                    Tally.restored(
                            counts, node.path("firms").asLong(), node.path("refused").asLong());
            Position next =
                    new Position(node.path("inputBytes").asLong(), node.path("inputLine").asInt());
            return new Checkpoint(
                    run,
                    tally,
                    next,
                    node.path("outputBytes").asLong(),
                    node.path("outputDigest").asText());
        } catch (com.fasterxml.jackson.core.JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Replaces a file at one stroke. */
    void write(Path file) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("progress", FORMAT);
        node.put("firms", tally.firms());
        node.put("refused", tally.refused());
        node.put("inputBytes", next.offset());
        node.put("inputLine", next.line());
        node.put("outputBytes", outputBytes);
        node.put("outputDigest", outputDigest);
        ObjectNode described = node.putObject("run");
        run.forEach(described::put);
        ObjectNode verdicts = node.putObject("verdicts");
        for (String programme : tally.programmes()) {
            ArrayNode numbers = verdicts.putArray(programme);
            for (long number : tally.counts(programme)) {
                numbers.add(number);
            }
        }
        node.put("digest", digest(node));
        AtomicFile draft = AtomicFile.at(draft(file), file);
        draft.close();
        draft.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
        draft.finish();
    }

    private static boolean isSound(JsonNode node) {
        JsonNode said = node instanceof ObjectNode object ? object.remove("digest") : null;
        return said != null
                && said.asText().equals(digest(node))
                && node.path("progress").asInt() == FORMAT;
    }

    private static String digest(JsonNode node) {
        return Digest.of(node.toString().getBytes(UTF_8));
    }

    /** Removes a file and its draft. */
    static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(draft(file));
    }

    /** Where a file is written before it takes its place. */
    static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + ".tmp");
    }
}
