package org.huiqi.lab.mutation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.TextPrinter;
import org.huiqi.lab.mutation.Mutant.Edge;
import org.huiqi.lab.mutation.MutationResult.Tried;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** What a mutation run found, as text and as JSON: the survivors, then how many there were. */
public final class MutationReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MutationReport() {}

    /** As text. */
    public static String text(MutationResult result, Language language) {
        List<Item> items = new ArrayList<>();
        for (Tried tried : result.survivors()) {
            Mutant mutant = tried.mutant();
            String kind = mutant.kind().text().in(language);
            String at = mutant.file() + ":" + mutant.line() + "  " + mutant.id() + "  " + kind;
            List<String> lines = new ArrayList<>(List.of(mutant.mutation()));
            if (mutant.edge() != null) {
                lines.add(edge(mutant.edge()).in(language));
            }
            items.add(new Item(null, at, lines, List.of()));
        }
        for (EquivalentMutants.Entry entry : result.stale()) {
            items.add(
                    Item.of(
                            MutationPhrase.STALE.in(
                                    language, entry.at(), entry.id(), entry.mutation())));
        }
        items.add(
                Item.of(
                        MutationPhrase.SUMMARY.in(
                                language,
                                result.tried().size(),
                                result.killed() - result.byLint(),
                                result.byLint(),
                                result.equivalent().size(),
                                result.survivors().size(),
                                result.killRate())));
        return TextPrinter.text(
                new Document(language, "", "", List.of(new Items(Marker.NONE, items))));
    }

    /** Comparison, facts and value, as one sentence. */
    public static Bilingual edge(Edge edge) {
        return MutationPhrase.EDGE.with(
                edge.comparison(), String.join(", ", edge.paths()), edge.value());
    }

    /** As JSON. */
    public static String json(MutationResult result) {
        ObjectNode node = JSON.createObjectNode();
        node.put("mutants", result.tried().size());
        node.put("killed", result.killed());
        node.put("byLint", result.byLint());
        node.put("killRatePct", result.killRate());
        ArrayNode survivors = node.putArray("survivors");
        for (Tried tried : result.survivors()) {
            Edge edge = tried.mutant().edge();
            ObjectNode survivor = mutant(tried.mutant());
            survivor.put("comparison", edge == null ? null : edge.comparison());
            survivor.put("value", edge == null ? null : edge.value());
            survivor.set("paths", JSON.valueToTree(edge == null ? List.of() : edge.paths()));
            survivors.add(survivor);
        }
        ArrayNode equivalent = node.putArray("equivalent");
        for (Tried tried : result.equivalent()) {
            ObjectNode one = mutant(tried.mutant());
            equivalent.add(one.set("reason", JSON.valueToTree(tried.equivalent().reason())));
        }
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

    private static ObjectNode mutant(Mutant mutant) {
        return JSON.createObjectNode()
                .put("id", mutant.id())
                .put("kind", mutant.kind().name())
                .put("file", mutant.file())
                .put("line", mutant.line())
                .put("before", mutant.before())
                .put("after", mutant.after());
    }
}
