package org.huiqi.report.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.Ladder.Rung;
import org.huiqi.Ladder.State;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.document.Document.Box;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Kind;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Weight;
import org.huiqi.profile.schema.Fields;
import org.huiqi.report.JsonReport;
import org.huiqi.report.ReadingOrder;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.text.Language;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;

/** What changed for a firm since an earlier report of it, as the first section of its report. */
public final class Since {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final int MOST = 20;

    private final Report report;
    private final Phrasing phrasing;
    private final JsonNode last;
    private final JsonNode now;

    Since(Report report, Language language, JsonNode last) {
        this.report = report;
        this.phrasing = new Phrasing(language);
        this.last = last;
        this.now = read(JsonReport.line(report));
    }

    /**
     * {@return the reports in a text: one, a list of them, or one a line}
     *
     * @param json what {@code check} wrote as JSON or JSON Lines
     * @throws IllegalArgumentException where it is something else
     */
    public static List<JsonNode> reports(String json) {
        List<JsonNode> found = new ArrayList<>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(json)) {
            while (values.hasNext()) {
                JsonNode node = values.next();
                if (node.isArray()) {
                    node.forEach(found::add);
                } else {
                    found.add(node);
                }
            }
        } catch (java.io.IOException | RuntimeException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
        found.removeIf(node -> node.has("errors"));
        if (found.isEmpty() || !found.stream().allMatch(n -> n.path("report").asInt() == 1)) {
            throw new IllegalArgumentException("no report in JSON");
        }
        return found;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * {@return whether an earlier report is about the same firm: the same credit code, or where one
     * of them has none the same name}
     *
     * @param report a report
     * @param last an earlier one
     */
    public static boolean isSameFirm(Report report, JsonNode last) {
        JsonNode code = last.at("/applicant/creditCode");
        if (code.isTextual() && report.creditCode() != null) {
            return code.textValue().equals(report.creditCode());
        }
        JsonNode name = last.at("/applicant/name");
        return name.isTextual() && name.textValue().equals(report.name());
    }

    /** A heading with the day of the earlier report. */
    String heading() {
        return phrasing.aside(phrasing.say(Label.SINCE), last.path("asOf").asText());
    }

    /**
     * What changed.
     *
     * @param most how many points of a kind; a brief has them without headings
     */
    List<Node> nodes(int most) {
        boolean isBrief = most < MOST;
        List<Node> nodes = new ArrayList<>();
        if (!isBrief && !last.path("ruleset").equals(now.path("ruleset"))) {
            nodes.add(new Paragraph(rules(), Weight.FAINT));
        }
        int before = nodes.size();
        Map<SincePhrase, List<String>> kinds = new EnumMap<>(SincePhrase.class);
        kinds.put(SincePhrase.VERDICTS, verdicts());
        kinds.put(SincePhrase.WINDOWS, windows());
        kinds.put(SincePhrase.TITLES, titles());
        kinds.put(SincePhrase.FACTS, facts());
        kinds.forEach(
                (kind, all) -> {
                    String heading = phrasing.say(kind);
                    List<String> told = new ArrayList<>(all);
                    if (isBrief) {
                        told.replaceAll(text -> phrasing.pair(heading, text));
                        told.subList(Math.min(most, told.size()), told.size()).clear();
                        nodes.addAll(told.isEmpty() ? List.of() : List.of(Items.of(told)));
                        return;
                    }
                    int more = all.size() - MOST;
                    if (more > 0) {
                        told.subList(MOST, told.size()).clear();
                        told.add(phrasing.say(SincePhrase.MORE, more));
                    }
                    if (!told.isEmpty()) {
                        nodes.add(
                                Box.of(Kind.KNOW, Heading.of(2, heading), List.of(Items.of(told))));
                    }
                });
        if (nodes.size() == before) {
            nodes.add(new Paragraph(phrasing.say(SincePhrase.NOTHING), Weight.PLAIN));
        }
        return nodes;
    }

    private String rules() {
        String was = last.path("edition").asText();
        String is = report.edition().id();
        return was.equals(is)
                ? phrasing.say(SincePhrase.OTHER_RULES)
                : phrasing.say(SincePhrase.OTHER_EDITION, was, is);
    }

    private String moved(String what, String was, String is) {
        return phrasing.pair(what, was + " → " + is);
    }

    private Map<String, JsonNode> before(String list) {
        Map<String, JsonNode> before = new HashMap<>();
        last.path(list).forEach(node -> before.put(node.path("id").asText(), node));
        return before;
    }

    private String title(ProgrammeResult result) {
        return result.id() + " " + phrasing.of(result.programme().name());
    }

    private List<String> verdicts() {
        Map<String, JsonNode> before = before("programmes");
        List<String> items = new ArrayList<>();
        for (ProgrammeResult result : report.programmes()) {
            String was = before.getOrDefault(result.id(), now).path("verdict").asText();
            if (!was.isEmpty() && !was.equals(result.verdict().name())) {
                items.add(
                        moved(
                                title(result),
                                word(Verdict.class, was),
                                phrasing.heading(result.verdict())));
            }
        }
        return items;
    }

    private <E extends Enum<E>> String word(Class<E> words, String name) {
        try {
            return phrasing.heading(Enum.valueOf(words, name));
        } catch (IllegalArgumentException e) {
            return Plain.text(name);
        }
    }

    /** Of what the firm may act on. */
    private List<String> windows() {
        Map<String, JsonNode> before = before("programmes");
        ReadingOrder order = ReadingOrder.of(report);
        List<String> items = new ArrayList<>();
        for (Place place : Place.values()) {
            if (!place.isWithinReach() && place != Place.NEAR) {
                continue;
            }
            for (ProgrammeResult result : order.of(place)) {
                String was =
                        before.getOrDefault(result.id(), now).path("timing").path("state").asText();
                if (!was.isEmpty() && !was.equals(result.timing().state().name())) {
                    items.add(
                            moved(
                                    title(result),
                                    word(Timing.State.class, was),
                                    new TimingText(phrasing).when(result.timing())));
                }
            }
        }
        return items;
    }

    private List<String> titles() {
        Map<String, JsonNode> before = before("standards");
        List<String> items = new ArrayList<>();
        for (Rung rung : report.ladder().rungs()) {
            String was = before.getOrDefault(rung.standard().id(), now).path("state").asText();
            if (!was.isEmpty() && !was.equals(rung.state().name())) {
                String is = phrasing.heading(rung.state());
                items.add(
                        moved(
                                phrasing.sentence(rung.standard().name()),
                                word(State.class, was),
                                rung.held() == null || rung.held().validTo() == null
                                        ? is
                                        : phrasing.say(
                                                LadderPhrase.NAMED_VALID_TO,
                                                is,
                                                rung.held().validTo())));
            }
        }
        return items;
    }

    private List<String> facts() {
        Map<String, JsonNode> was = facts(last);
        Map<String, JsonNode> is = facts(now);
        Map<String, FactRead> read = new HashMap<>();
        report.programmes().stream()
                .flatMap(programme -> programme.candidates().stream())
                .flatMap(way -> way.findings().stream())
                .flatMap(finding -> finding.facts().stream())
                .forEach(fact -> read.putIfAbsent(fact.path(), fact));
        FactText text = new FactText(phrasing, Map.of());
        FactLabel labels = new FactLabel(phrasing);
        List<String> items = new ArrayList<>();
        is.forEach(
                (path, value) -> {
                    JsonNode old = was.get(path);
                    FactRead fact = read.get(path);
                    if (old != null && fact != null && !old.equals(value)) {
                        items.add(
                                moved(
                                        phrasing.capital(labels.full(path)),
                                        before(fact, old, text),
                                        text.value(fact)));
                    }
                });
        return items;
    }

    /** Every fact that a criterion of a programme read, in their order. */
    private static Map<String, JsonNode> facts(JsonNode report) {
        Map<String, JsonNode> facts = new LinkedHashMap<>();
        for (JsonNode programme : report.path("programmes")) {
            for (JsonNode way : programme.path("candidates")) {
                for (JsonNode criterion : way.path("criteria")) {
                    for (JsonNode fact : criterion.path("facts")) {
                        facts.putIfAbsent(fact.path("path").asText(), fact.path("value"));
                    }
                }
            }
        }
        return facts;
    }

    private String before(FactRead fact, JsonNode old, FactText text) {
        if (old.isContainerNode()) {
            return phrasing.say(SincePhrase.ENTRIES, old.size());
        }
        Object value = null;
        if (old.isNumber()) {
            value = old.decimalValue();
        } else if (old.isBoolean()) {
            value = old.booleanValue();
        } else if (old.isTextual()) {
            value = Objects.requireNonNullElse(word(fact, old.textValue()), old.textValue());
        }
        return text.value(new FactRead(fact.path(), fact.meaning(), value, fact.unit()));
    }

    /** A word of the field's type. */
    private static Object word(FactRead fact, String name) {
        return Fields.of(fact.path())
                .map(Fields.Field::type)
                .filter(Class::isEnum)
                .flatMap(
                        type ->
                                List.of(type.getEnumConstants()).stream()
                                        .filter(word -> ((Enum<?>) word).name().equals(name))
                                        .findFirst())
                .orElse(null);
    }
}
