package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.Ladder.Rung;
import org.huiqi.Report;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Weight;
import org.huiqi.text.Language;

/** The titles of several firms: a table firms × titles, and who is close. Keeps a line a firm. */
public final class LadderOverview {
    private final Language language;
    private final Set<String> titles = new LinkedHashSet<>();
    private final List<Firm> firms = new ArrayList<>();
    private final List<Item> close = new ArrayList<>();

    private record Firm(String name, Map<String, String> signs) {}

    /**
     * An overview without firms.
     *
     * @param language language of the words
     */
    public LadderOverview(Language language) {
        this.language = language;
    }

    /**
     * Takes a firm in.
     *
     * @param report its report
     */
    public void add(Report report) {
        String name = report.name() == null ? report.source() : report.name();
        LadderText text = new LadderText(report.ladder(), language);
        Map<String, String> signs = new HashMap<>();
        for (Rung rung : report.ladder().rungs()) {
            signs.put(text.name(rung), LadderText.sign(rung.state()));
            text.close(name, rung).ifPresent(close::add);
        }
        report.ladder().rungs().forEach(rung -> titles.add(text.name(rung)));
        firms.add(new Firm(name, signs));
    }

    /** {@return all of them as a document} */
    public Document document() {
        List<String> columns = new ArrayList<>();
        List<Item> numbered = new ArrayList<>();
        for (String title : titles) {
            columns.add(String.valueOf(columns.size() + 1));
            numbered.add(Item.of(columns.size() + " " + title));
        }
        columns.add(Label.FIRM.in(language));
        List<List<Cell>> rows = new ArrayList<>();
        for (Firm firm : firms) {
            List<Cell> row = new ArrayList<>();
            titles.forEach(title -> row.add(Cell.of(firm.signs().getOrDefault(title, "-"))));
            row.add(Cell.of(firm.name()));
            rows.add(row);
        }
        return new Document(
                language,
                Label.LADDER.in(language),
                "",
                List.of(
                        new Items(Marker.NONE, numbered),
                        new Paragraph(Label.LADDER_KEY.in(language), Weight.FAINT),
                        new Table(columns, rows),
                        Heading.of(2, Label.LADDER_CLOSE.in(language)),
                        new Items(Marker.BULLET, close)));
    }
}
