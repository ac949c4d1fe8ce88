package org.huiqi.report.view;

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
import org.huiqi.Ladder.Rung;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Kind;
import org.huiqi.document.Document.Node;
import org.huiqi.profile.schema.Fields;
import org.huiqi.report.JsonReport;
import org.huiqi.report.ReadingOrder;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.text.Language;
import org.huiqi.verdict.FactRead;

/** What changed for a firm since an earlier report of it, as the first section of its report. */
public final class Since {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final int MOST = 20;

    private final Report report;
    private final ReadingOrder order;
    private final FactText text;
    private final JsonNode last;
    private final JsonNode now;

    Since(Report report, ReadingOrder order, Language language, JsonNode last) {
        this.report = report;
        this.order = order;
        this.text = new FactText(language);
        this.last = last;
        this.now = reports(JsonReport.line(report)).get(0);
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
        return text.aside(text.say(Label.SINCE), last.path("asOf").asText());
    }

    /**
     * What changed.
     *
     * @param most how many points of a kind; a brief has them without headings
     */
    List<Node> nodes(int most) {
        boolean isBrief = most < MOST;
        List<Node> nodes = new ArrayList<>();
        Map<SincePhrase, List<String>> kinds = new EnumMap<>(SincePhrase.class);
        kinds.put(SincePhrase.VERDICTS, verdicts());
        kinds.put(SincePhrase.WINDOWS, windows());
        kinds.put(SincePhrase.TITLES, titles());
        kinds.put(SincePhrase.FACTS, facts());
        kinds.values().removeIf(List::isEmpty);
        kinds.forEach(
                (kind, all) -> {
                    List<String> told =
                            new ArrayList<>(
                                    all.subList(0, Math.min(isBrief ? most : MOST, all.size())));
                    if (isBrief) {
                        told.replaceAll(point -> text.pair(kind, point));
                        nodes.add(Items.of(told));
                    } else {
                        if (all.size() > MOST) {
                            told.add(text.say(SincePhrase.MORE, all.size() - MOST));
                        }
                        nodes.add(text.box(Kind.KNOW, 2, kind, List.of(Items.of(told))));
                    }
                });
        if (nodes.isEmpty()) {
            nodes.add(text.plain(SincePhrase.NOTHING));
        }
        if (!isBrief && !last.path("ruleset").equals(now.path("ruleset"))) {
            String was = last.path("edition").asText();
            String is = report.edition().id();
            nodes.add(
                    0,
                    was.equals(is)
                            ? text.faint(SincePhrase.OTHER_RULES)
                            : text.faint(SincePhrase.OTHER_EDITION, was, is));
        }
        return nodes;
    }

    /** What the earlier report had at a place of an entry of a list; empty where there was none. */
    private String before(String list, String id, String at) {
        for (JsonNode node : last.path(list)) {
            if (node.path("id").asText().equals(id)) {
                return node.at(at).asText();
            }
        }
        return "";
    }

    private <E extends Enum<E>> void move(
            List<String> items, String name, String was, E state, String is) {
        if (!was.isEmpty() && !was.equals(state.name())) {
            items.add(text.moved(name, word(state.getDeclaringClass(), was), is));
        }
    }

    private <E extends Enum<E>> String word(Class<E> words, String name) {
        try {
            return text.heading(Enum.valueOf(words, name));
        } catch (IllegalArgumentException e) {
            return Plain.text(name);
        }
    }

    private List<String> verdicts() {
        List<String> items = new ArrayList<>();
        for (ProgrammeResult result : report.programmes()) {
            String was = before("programmes", result.id(), "/verdict");
            String is = text.heading(result.verdict());
            move(items, text.title(result.programme()), was, result.verdict(), is);
        }
        return items;
    }

    /** Of what the firm may act on. */
    private List<String> windows() {
        List<String> items = new ArrayList<>();
        for (Place place : Place.values()) {
            if (!place.isWithinReach() && place != Place.NEAR) {
                continue;
            }
            for (ProgrammeResult result : order.of(place)) {
                String was = before("programmes", result.id(), "/timing/state");
                String is = text.when(result.timing());
                move(items, text.title(result.programme()), was, result.timing().state(), is);
            }
        }
        return items;
    }

    private List<String> titles() {
        List<String> items = new ArrayList<>();
        for (Rung rung : report.ladder().rungs()) {
            String was = before("standards", rung.standard().id(), "/state");
            String is = text.heading(rung.state());
            String until =
                    rung.held() == null || rung.held().validTo() == null
                            ? is
                            : text.say(LadderPhrase.NAMED_VALID_TO, is, rung.held().validTo());
            move(items, text.sentence(rung.standard().name()), was, rung.state(), until);
        }
        return items;
    }

    private List<String> facts() {
        Map<String, FactRead> read = new HashMap<>();
        report.programmes().stream()
                .flatMap(programme -> programme.candidates().stream())
                .flatMap(way -> way.findings().stream())
                .flatMap(finding -> finding.facts().stream())
                .forEach(fact -> read.putIfAbsent(fact.path(), fact));
        Map<String, JsonNode> before = facts(last);
        List<String> items = new ArrayList<>();
        facts(now)
                .forEach(
                        (path, value) -> {
                            JsonNode old = before.get(path);
                            FactRead fact = read.get(path);
                            if (old != null && fact != null && !old.equals(value)) {
                                String name = text.capital(text.fullName(path));
                                items.add(text.moved(name, before(fact, old), text.value(fact)));
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

    private String before(FactRead fact, JsonNode old) {
        if (old.isContainerNode()) {
            return text.say(SincePhrase.ENTRIES, old.size());
        }
        Object value = null;
        if (old.isNumber()) {
            value = old.decimalValue();
        } else if (old.isBoolean()) {
            value = old.booleanValue();
        } else if (old.isTextual()) {
            value = word(fact, old.textValue());
        }
        return text.value(new FactRead(fact.path(), fact.meaning(), value, fact.unit()));
    }

    /** A word of the field's type; another text as it is. */
    private static Object word(FactRead fact, String name) {
        Class<?> type =
                Fields.of(fact.path()).<Class<?>>map(Fields.Field::type).orElse(Object.class);
        for (Object word : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
            if (((Enum<?>) word).name().equals(name)) {
                return word;
            }
        }
        return name;
    }
}
