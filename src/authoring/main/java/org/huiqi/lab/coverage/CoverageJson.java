package org.huiqi.lab.coverage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.huiqi.catalogue.Standard;
import org.huiqi.text.Bilingual;

/**
 * Coverage as JSON, format 1: {@code coverage}, {@code edition}, {@code ruleset}, {@code files},
 * {@code cases}, {@code failed}, {@code statuses} (reachable, stated, percent; points of standards
 * among them), {@code programmes} and {@code standards}. Each word has {@code stated}, {@code seen}
 * (cases that met it without stating it) and {@code reachable}.
 */
public final class CoverageJson {
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private CoverageJson() {}

    /** The document, indented, with a line break at the end. */
    public static String render(Coverage coverage) {
        ObjectNode root = NODES.objectNode();
        root.put("coverage", 1);
        root.put("edition", coverage.edition().id());
        root.put("ruleset", coverage.ruleset());
        root.put("files", coverage.files());
        root.put("cases", coverage.cases());
        root.put("failed", coverage.failed());
        root.putObject("statuses")
                .put("reachable", coverage.reachable())
                .put("stated", coverage.stated())
                .put("percent", coverage.percent());
        ArrayNode programmes = root.putArray("programmes");
        coverage.programmes().forEach(one -> judged(programmes.addObject(), one));
        ArrayNode standards = root.putArray("standards");
        coverage.standards().forEach(one -> judged(standards.addObject(), one));
        try {
            return MAPPER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing into memory failed", e);
        }
    }

    private static void judged(ObjectNode node, JudgedCoverage one) {
        node.put("id", one.judged().id());
        if (one.judged() instanceof Standard standard) {
            node.put("version", standard.version());
        }
        name(node, one.judged().name());
        node.put("reachable", one.reachable());
        node.put("stated", one.stated());
        words(node.putObject("verdicts"), one.verdicts());
        ArrayNode tracks = node.putArray("tracks");
        for (TrackCoverage track : one.tracks()) {
            ObjectNode way = tracks.addObject();
            if (track.track() == null) {
                way.putNull("id");
                way.putNull("name");
            } else {
                way.put("id", track.track().id());
                name(way, track.track().name());
            }
            words(way.putObject("verdicts"), track.verdicts());
        }
        ArrayNode criteria = node.putArray("criteria");
        for (CriterionCoverage criterion : one.criteria()) {
            ObjectNode entry = criteria.addObject();
            entry.put("id", criterion.criterion().id());
            entry.put("clause", criterion.criterion().clause());
            entry.put("decide", criterion.criterion().decide().name());
            words(entry.putObject("statuses"), criterion.statuses());
            ArrayNode gaps = entry.putArray("gaps");
            criterion.gaps().forEach(gap -> gaps.add(gap.word().name()));
        }
        if (one.judged() instanceof Standard) {
            ArrayNode indicators = node.putArray("indicators");
            one.indicators().forEach(indicator -> indicator(indicators.addObject(), indicator));
        }
    }

    private static void indicator(ObjectNode node, IndicatorCoverage one) {
        node.put("id", one.indicator().id());
        words(node.putObject("points"), one.points());
        ArrayNode gaps = node.putArray("gaps");
        one.gaps().forEach(gap -> gaps.add(gap.word()));
    }

    private static void name(ObjectNode node, Bilingual name) {
        node.putObject("name").put("zh", name.zh()).put("en", name.en());
    }

    private static <W> void words(ObjectNode node, List<WordCoverage<W>> words) {
        for (WordCoverage<W> word : words) {
            node.putObject(word.word().toString())
                    .put("stated", word.stated())
                    .put("seen", word.seen())
                    .put("reachable", word.reachable());
        }
    }
}
