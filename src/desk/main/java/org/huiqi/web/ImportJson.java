package org.huiqi.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import org.huiqi.excel.ProfileText;
import org.huiqi.imports.Choice;
import org.huiqi.imports.Conflict;
import org.huiqi.imports.FieldText;
import org.huiqi.imports.Imported;
import org.huiqi.imports.Note;
import org.huiqi.imports.Offer;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;

/** What became of an import, as JSON. */
final class ImportJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ImportJson() {}

    static String of(Imported imported) {
        ObjectNode node = JSON.objectNode();
        node.putRawValue("profile", new RawValue(ProfileText.json(imported.profile())));
        node.put("agreed", imported.agreed());
        ArrayNode questionnaires = node.putArray("questionnaires");
        imported.questionnaires().forEach(questionnaires::add);
        ArrayNode filled = node.putArray("filled");
        imported.filled().forEach(f -> filled.add(field(f.path(), f.value(), f.origin())));
        ArrayNode conflicts = node.putArray("conflicts");
        imported.conflicts().forEach(conflict -> conflicts.add(conflict(conflict)));
        ArrayNode offers = node.putArray("offers");
        imported.offers().forEach(offer -> offers.add(offer(offer)));
        ArrayNode notes = node.putArray("notes");
        imported.notes().forEach(note -> notes.add(note(note)));
        ArrayNode errors = node.putArray("errors");
        imported.faults().forEach(fault -> errors.add(fault(fault)));
        return node.toString();
    }

    private static ObjectNode field(String path, Node value, String origin) {
        ObjectNode node = JSON.objectNode();
        node.put("path", path);
        node.set("label", text(FieldText.label(path)));
        return value(node, path, value, origin);
    }

    private static ObjectNode value(ObjectNode node, String path, Node value, String origin) {
        node.set("value", json(value));
        node.set("text", text(FieldText.value(path, value)));
        return node.put("origin", origin);
    }

    private static ObjectNode conflict(Conflict conflict) {
        ObjectNode node = JSON.objectNode();
        node.put("path", conflict.path());
        node.set("label", text(FieldText.label(conflict.path())));
        ArrayNode choices = node.putArray("choices");
        for (Choice choice : conflict.choices()) {
            choices.add(
                    value(JSON.objectNode(), conflict.path(), choice.value(), choice.origin())
                            .put("file", choice.file()));
        }
        return node;
    }

    private static ObjectNode offer(Offer offer) {
        ObjectNode node = field(offer.path(), offer.value(), offer.source().toString());
        node.set("text", text(offer.label()));
        return node;
    }

    private static ObjectNode note(Note note) {
        ObjectNode node = JSON.objectNode();
        node.put("kind", note.kind().name());
        node.put("place", note.source().toString());
        node.set("text", text(note.text()));
        return node;
    }

    private static ObjectNode fault(Fault fault) {
        ObjectNode node = JSON.objectNode();
        node.put("place", fault.at().source());
        node.put("path", fault.path());
        node.put("value", fault.value());
        node.set("problem", text(fault.problem()));
        node.set("allowed", text(fault.advice()));
        node.set("message", text(fault.message()));
        return node;
    }

    private static JsonNode json(Node value) {
        if (value instanceof Node.Mapping map) {
            ObjectNode object = JSON.objectNode();
            map.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
            return object;
        }
        if (value instanceof Node.Sequence list) {
            ArrayNode array = JSON.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) value;
        return switch (scalar.kind()) {
            case NUMBER -> JSON.rawValueNode(new RawValue(scalar.text()));
            case BOOLEAN -> JSON.booleanNode(scalar.text().equals("true"));
            case NULL -> JSON.nullNode();
            case TEXT -> JSON.textNode(scalar.text());
        };
    }

    private static ObjectNode text(Bilingual text) {
        return JSON.objectNode().put("zh", text.zh()).put("en", text.en());
    }
}
