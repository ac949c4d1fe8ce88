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
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqi.Ladder.Rung;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Kind;
import org.huiqi.document.Document.Node;
import org.huiqi.profile.schema.Fields;
import org.huiqi.report.JsonContent;
import org.huiqi.report.JsonReport;
import org.huiqi.report.ReadingOrder;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.text.Language;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** What changed for a firm since an earlier report of it, as the first section of its report. */
public final class Since {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final int MOST = 20;

    private final Report report;
    private final ReadingOrder order;
    private final FactText text;
    private final JsonNode last;

    Since(Report report, ReadingOrder order, Language language, JsonNode last) {
        this.report = report;
        this.order = order;
        this.text = new FactText(language);
        this.last = last;
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
                (node.isArray() ? node : List.of(node)).forEach(found::add);
            }
        } catch (java.io.IOException | RuntimeException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
        found.removeIf(node -> node.has("errors"));
        if (found.isEmpty() || !found.stream().allMatch(n -> isKnown(n.path("report").asInt()))) {
            throw new IllegalArgumentException("no report in JSON");
        }
        return found;
    }

    private static boolean isKnown(int format) {
        return format == 1 || format == 2;
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
        if (!last.has("standards")) {
            nodes.add(text.faint(SincePhrase.NO_TITLES));
        }
        if (!isBrief && !last.path("ruleset").asText().equals(report.ruleset())) {
            String was = last.path("edition").asText();
            String is = report.edition().id();
            nodes.add(
                    was.equals(is)
                            ? text.faint(SincePhrase.OTHER_RULES)
                            : text.faint(SincePhrase.OTHER_EDITION, was, is));
        }
        kinds.forEach(
                (kind, all) -> {
                    int left = all.size() - MOST;
                    Stream<String> told = all.stream().limit(Math.min(most, MOST));
                    if (isBrief) {
                        nodes.add(Items.of(told.map(point -> text.pair(kind, point)).toList()));
                    } else {
                        String more = left > 0 ? text.say(SincePhrase.MORE, left) : null;
                        Items items = Items.of(Phrasing.all(told.toList(), Phrasing.given(more)));
                        nodes.add(text.box(Kind.KNOW, 2, kind, List.of(items)));
                    }
                });
        if (kinds.isEmpty()) {
            nodes.add(text.plain(SincePhrase.NOTHING));
        }
        return nodes;
    }

    /** Adds that a thing is no longer what the earlier report says at a place of its entry. */
    private void move(
            List<String> items,
            String list,
            String id,
            String at,
            String name,
            Enum<?> is,
            String told) {
        for (JsonNode node : last.path(list)) {
            String was = node.path("id").asText().equals(id) ? node.at(at).asText() : "";
            if (!was.isEmpty() && !was.equals(is.name())) {
                Enum<?> word = word(is.getDeclaringClass(), was);
                String before = word == null ? Plain.text(was) : text.heading(word);
                items.add(text.moved(name, before, told));
                return;
            }
        }
    }

    private static @Nullable Enum<?> word(Class<?> words, String name) {
        for (Object word : words.isEnum() ? words.getEnumConstants() : new Object[0]) {
            if (((Enum<?>) word).name().equals(name)) {
                return (Enum<?>) word;
            }
        }
        return null;
    }

    private List<String> verdicts() {
        List<String> items = new ArrayList<>();
        for (ProgrammeResult result : report.programmes()) {
            String name = text.title(result.programme());
            Verdict is = result.verdict();
            move(items, "programmes", result.id(), "/verdict", name, is, text.heading(is));
        }
        return items;
    }

    /** Of what the firm may act on. */
    private List<String> windows() {
        List<String> items = new ArrayList<>();
        for (Place place : Place.values()) {
            boolean isNear = place.isWithinReach() || place == Place.NEAR;
            for (ProgrammeResult result : isNear ? order.of(place) : List.<ProgrammeResult>of()) {
                String name = text.title(result.programme());
                Timing is = result.timing();
                String id = result.id();
                move(items, "programmes", id, "/timing/state", name, is.state(), text.when(is));
            }
        }
        return items;
    }

    private List<String> titles() {
        List<String> items = new ArrayList<>();
        for (Rung rung : report.ladder().rungs()) {
            String is = text.heading(rung.state());
            String until =
                    rung.held() == null || rung.held().validTo() == null
                            ? is
                            : text.say(LadderPhrase.NAMED_VALID_TO, is, rung.held().validTo());
            String name = text.sentence(rung.standard().name());
            String id = rung.standard().id();
            move(items, "standards", id, "/state", name, rung.state(), until);
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
        facts(reports(JsonReport.line(report, JsonContent.FULL)).get(0))
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
        for (JsonNode read : report.path("programmes").findValues("facts")) {
            read.forEach(fact -> facts.putIfAbsent(fact.path("path").asText(), fact.path("value")));
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
            Class<?> type =
                    Fields.of(fact.path()).<Class<?>>map(Fields.Field::type).orElse(Object.class);
            value = Objects.requireNonNullElse(word(type, old.textValue()), old.textValue());
        }
        return text.value(new FactRead(fact.path(), fact.meaning(), value, fact.unit()));
    }
}
