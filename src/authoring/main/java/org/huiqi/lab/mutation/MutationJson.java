package org.huiqi.lab.mutation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Map;
import org.huiqi.lab.mutation.MutationResult.Tried;
import org.huiqi.text.Bilingual;

/** What became of the mutants, as JSON for other programs. */
public final class MutationJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MutationJson() {}

    /** Counts, survivors, equivalent mutants with their reasons, and stale explanations. */
    public static String of(MutationResult result) {
        return of(result, Map.of());
    }

    /**
     * The same, with why no case was written for a survivor.
     *
     * @param left reasons, where cases were asked for
     */
    public static String of(MutationResult result, Map<Mutant, Bilingual> left) {
        ObjectNode node = JSON.createObjectNode();
        node.put("mutants", result.tried().size());
        node.put("killed", result.killed());
        node.put("byLint", result.byLint());
        node.put("killRatePct", result.killRate());
        ArrayNode survivors = node.putArray("survivors");
        for (Tried t : result.survivors()) {
            ObjectNode survivor = of(t);
            survivor.set("killer", text(t.mutant().killer()));
            if (left.containsKey(t.mutant())) {
                survivor.set("notWritten", text(left.get(t.mutant())));
            }
            survivors.add(survivor);
        }
        ArrayNode equivalent = node.putArray("equivalent");
        result.equivalent()
                .forEach(t -> equivalent.add(of(t).set("reason", text(t.equivalent().reason()))));
        ArrayNode stale = node.putArray("stale");
        for (EquivalentMutants.Entry entry : result.stale()) {
            stale.addObject()
                    .put("at", entry.at().toString())
                    .put("id", entry.id())
                    .put("mutation", entry.mutation());
        }
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode of(Tried tried) {
        Mutant mutant = tried.mutant();
        return JSON.createObjectNode()
                .put("id", mutant.id())
                .put("kind", mutant.kind().name())
                .put("file", mutant.file())
                .put("line", mutant.line())
                .put("before", mutant.before())
                .put("after", mutant.after());
    }

    private static ObjectNode text(Bilingual text) {
        return JSON.createObjectNode().put("zh", text.zh()).put("en", text.en());
    }
}
