package org.huiqi.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param run what the run is: input, options, rules, version, by name
 * @param tally what is counted
 * @param outputBytes how many bytes of the output are complete
 */
record Progress(Map<String, String> run, Tally tally, long outputBytes) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FORMAT = 1;

    /** What a file says; null where it is missing or not whole. */
    static @Nullable Progress read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            if (node.path("progress").asInt() != FORMAT) {
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
            return new Progress(run, tally, node.path("outputBytes").asLong());
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
        node.put("outputBytes", outputBytes);
        ObjectNode described = node.putObject("run");
        run.forEach(described::put);
        ObjectNode verdicts = node.putObject("verdicts");
        for (String programme : tally.programmes()) {
            ArrayNode numbers = verdicts.putArray(programme);
            for (long number : tally.counts(programme)) {
                numbers.add(number);
            }
        }
        Path draft = draft(file);
        Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes a file and its draft. */
    static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(draft(file));
    }

    private static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + ".tmp");
    }
}
