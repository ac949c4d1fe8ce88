package org.huiqi.lab.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import org.huiqi.Checker;
import org.huiqi.catalogue.Programme;
import org.huiqi.lab.diff.DiffTally.CriterionTally;
import org.huiqi.lab.diff.DiffTally.ProgrammeTally;
import org.huiqi.profile.schema.Unit;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** A comparison of two packs as JSON, and single changes as JSON Lines. */
public final class DiffJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectWriter PRETTY = MAPPER.writer(SerializationFeature.INDENT_OUTPUT);

    private DiffJson() {}

    /** Counts by programme and the listed changes. */
    public static String of(PackDiff diff, DiffTally tally, LocalDate asOf) {
        ObjectNode node = NODES.objectNode();
        node.put("diff", 1);
        node.set("old", pack(diff.before()));
        node.set("new", pack(diff.after()));
        node.put("asOf", asOf.toString());
        node.put("firms", tally.firms());
        node.put("firmsChanged", tally.changedFirms());
        node.put("firmsRefused", tally.refused());
        node.put("changes", tally.changes());
        ArrayNode programmes = node.putArray("programmes");
        tally.programmes().forEach((id, counts) -> programmes.add(programme(diff, id, counts)));
        ArrayNode catalogue = node.putArray("catalogue");
        diff.catalogue()
                .forEach(
                        one ->
                                catalogue
                                        .addObject()
                                        .put("judged", one.judged())
                                        .put("at", one.at())
                                        .put("was", one.was())
                                        .put("is", one.is()));
        ArrayNode listed = node.putArray("listed");
        tally.listed().forEach(change -> listed.add(change(change)));
        return write(PRETTY, node) + "\n";
    }

    /** One change on one line, without line break. */
    public static String line(VerdictChange change) {
        return write(MAPPER.writer(), change(change));
    }

    private static String write(ObjectWriter writer, ObjectNode node) {
        try {
            return writer.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode pack(Checker checker) {
        return NODES.objectNode()
                .put("edition", checker.edition().id())
                .put("ruleset", checker.pack().digest());
    }

    private static ObjectNode programme(PackDiff diff, String id, ProgrammeTally counts) {
        ObjectNode node = NODES.objectNode();
        node.put("id", id);
        node.set("name", text(diff.programme(id).name()));
        node.put("state", !diff.wasThere(id) ? "NEW" : diff.isThere(id) ? "BOTH" : "WITHDRAWN");
        node.put("gains", counts.count(Direction.GAIN));
        node.put("losses", counts.count(Direction.LOSS));
        node.put("other", counts.count(Direction.OTHER));
        if (diff.programme(id) instanceof Programme) {
            node.set("cost", cost(counts.cost()));
        }
        ObjectNode by = node.putObject("by");
        for (Trait trait : Trait.values()) {
            ArrayNode kinds = by.putArray(trait.name().toLowerCase(Locale.ROOT));
            counts.by(trait).forEach((kind, moved) -> kinds.add(kind(kind, moved)));
        }
        ArrayNode transitions = node.putArray("transitions");
        counts.transitions()
                .forEach(
                        (way, firms) -> {
                            String[] ends = way.split(" -> ");
                            transitions
                                    .addObject()
                                    .put("was", named(ends[0]))
                                    .put("is", named(ends[1]))
                                    .put("firms", firms);
                        });
        ArrayNode through = node.putArray("through");
        counts.through().forEach(one -> through.add(criterion(one)));
        return node;
    }

    /** In the unit of the amounts; of so many firms none is known. */
    static ObjectNode cost(Cost cost) {
        return NODES.objectNode()
                .put("unit", Unit.WAN_YUAN.text().zh())
                .put("gained", cost.gained())
                .put("lost", cost.lost())
                .put("net", cost.net())
                .put("firmsUnknown", cost.unknown());
    }

    private static ObjectNode kind(Bilingual kind, long[] moved) {
        ObjectNode node = text(kind);
        node.put("gains", moved[Direction.GAIN.ordinal()]);
        return node.put("losses", moved[Direction.LOSS.ordinal()]);
    }

    private static @Nullable String named(String end) {
        return end.equals("-") ? null : end;
    }

    private static ObjectNode criterion(CriterionTally tally) {
        ObjectNode node = NODES.objectNode();
        node.put("id", tally.criterion().id());
        node.put("clause", tally.criterion().clause());
        node.set("requirement", text(tally.criterion().requirement()));
        node.put("gains", tally.count(Direction.GAIN));
        node.put("losses", tally.count(Direction.LOSS));
        node.put("other", tally.count(Direction.OTHER));
        return node;
    }

    private static ObjectNode change(VerdictChange change) {
        ObjectNode node = NODES.objectNode();
        node.put("firm", change.source());
        node.put("name", change.name());
        node.put("programme", change.programme());
        node.put("direction", change.direction().name());
        node.put("was", name(change.was()));
        node.put("is", name(change.is()));
        node.put("atMost", change.atMost());
        ArrayNode through = node.putArray("through");
        for (CriterionChange one : change.through()) {
            ObjectNode criterion = through.addObject();
            criterion.put("id", one.id());
            criterion.put("candidate", one.candidate());
            criterion.put("clause", one.clause());
            criterion.put("was", name(one.was()));
            criterion.put("is", name(one.is()));
        }
        return node;
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static ObjectNode text(Bilingual text) {
        return NODES.objectNode().put("zh", text.zh()).put("en", text.en());
    }
}
