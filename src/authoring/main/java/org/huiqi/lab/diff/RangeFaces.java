package org.huiqi.lab.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.lab.diff.RangeTally.Counts;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;

/**
 * The steps of a range as a table and a chart: in lines, as a document, as JSON.
 *
 * @param tally what became of the firms
 * @param asOf the day
 * @param language the language
 */
public record RangeFaces(RangeTally tally, LocalDate asOf, Language language) {
    private static final int BAR = 40;

    /** A sentence about something. */
    public String say(RangePhrase phrase, Object... values) {
        return phrase.in(language, values);
    }

    /** What is changed, and how many firms were looked at. */
    public String summary() {
        return say(RangePhrase.SUMMARY, tally.rules().text(), asOf, tally.firms());
    }

    /** Headings of the table. */
    public List<String> headings() {
        return List.of(
                tally.rules().range().rule().id(),
                say(RangePhrase.CAN_APPLY),
                say(RangePhrase.GAIN),
                say(RangePhrase.LOSE),
                say(RangePhrase.NET),
                say(RangePhrase.NO_AMOUNT));
    }

    /**
     * What a step costs at most, as far as amounts are known, and of how many firms none is; of a
     * standard nothing.
     */
    public List<String> cost(Judged judged, Counts counts) {
        if (!(judged instanceof Programme)) {
            return List.of("", "");
        }
        Cost cost = counts.cost();
        boolean none = !cost.isKnown() && cost.unknown() > 0;
        return List.of(
                none ? "—" : DiffWords.amount(cost.net()),
                say(cost.unknown() == 1 ? RangePhrase.FIRM : RangePhrase.FIRMS, cost.unknown()));
    }

    private List<String> cells(Judged judged, List<Counts> counts, int step) {
        Counts one = counts.get(step);
        List<String> cells = new ArrayList<>();
        cells.add(value(step));
        cells.add(String.valueOf(one.open()));
        cells.add("+" + one.gains());
        cells.add("−" + one.losses());
        cells.addAll(cost(judged, one));
        return cells;
    }

    /** Name of a programme or standard. */
    public String name(Judged judged) {
        return judged.id() + " " + judged.name().in(language);
    }

    /** The value of a step. */
    public String value(int step) {
        return WhatIfRules.written(tally.rules().range().values().get(step));
    }

    /** How long the bar of a step is, of some width. */
    public static long bar(List<Counts> counts, int step, int width) {
        long most = counts.stream().mapToLong(Counts::open).max().orElse(0);
        return most == 0 ? 0 : Math.round((double) counts.get(step).open() * width / most);
    }

    /** The table in lines, a bar for each step. */
    public String text() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(summary());
        Map<Judged, List<Counts>> changed = tally.changed();
        if (changed.isEmpty()) {
            lines.add(say(RangePhrase.NOTHING));
        }
        changed.forEach((judged, counts) -> programme(lines, judged, counts));
        return lines.toString();
    }

    private void programme(StringJoiner lines, Judged judged, List<Counts> counts) {
        lines.add("").add(name(judged));
        lines.add(row(headings()));
        for (int i = 0; i < counts.size(); i++) {
            lines.add(row(cells(judged, counts, i)) + "  " + "█".repeat((int) bar(counts, i, BAR)));
        }
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(" ".repeat(Math.max(1, 12 - DisplayWidth.of(cell)))).append(cell);
        }
        return row.toString();
    }

    /** The table as a document for other printers; without the chart. */
    public Document document() {
        String title = say(RangePhrase.TITLE);
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Title(summary(), title));
        Map<Judged, List<Counts>> changed = tally.changed();
        if (changed.isEmpty()) {
            nodes.add(new Paragraph(say(RangePhrase.NOTHING), Weight.PLAIN));
        }
        changed.forEach(
                (judged, counts) -> {
                    nodes.add(Heading.of(1, name(judged)));
                    nodes.add(new Table(headings(), rows(judged, counts)));
                });
        return new Document(language, title, "", nodes);
    }

    private List<List<Cell>> rows(Judged judged, List<Counts> counts) {
        return IntStream.range(0, counts.size())
                .mapToObj(step -> cells(judged, counts, step).stream().map(Cell::of).toList())
                .toList();
    }

    /** For programs. */
    public String json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("range", 1);
        node.put("rule", tally.rules().range().rule().id());
        node.put("was", WhatIfRules.written(tally.rules().range().value()));
        node.put("asOf", asOf.toString());
        node.put("firms", tally.firms());
        ArrayNode programmes = node.putArray("programmes");
        tally.changed()
                .forEach(
                        (judged, counts) -> {
                            ObjectNode one = programmes.addObject().put("id", judged.id());
                            ArrayNode steps = one.putArray("steps");
                            for (int i = 0; i < counts.size(); i++) {
                                ObjectNode step =
                                        steps.addObject()
                                                .put("value", value(i))
                                                .put("canApply", counts.get(i).open())
                                                .put("gains", counts.get(i).gains())
                                                .put("losses", counts.get(i).losses());
                                if (judged instanceof Programme) {
                                    step.set("cost", DiffJson.cost(counts.get(i).cost()));
                                }
                            }
                        });
        return node.toPrettyString() + "\n";
    }
}
