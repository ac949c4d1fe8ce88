package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Overview;
import org.huiqi.document.Row;
import org.huiqi.document.Row.Line;
import org.huiqi.report.view.Block.Item;
import org.huiqi.report.view.ReportView.Background;
import org.huiqi.text.Joint;

/** Makes the views of the handbook's overviews. */
final class BackgroundMaker {
    private final Phrasing phrasing;
    private final Edition edition;

    BackgroundMaker(Phrasing phrasing, Edition edition) {
        this.phrasing = phrasing;
        this.edition = edition;
    }

    List<Background> all() {
        return edition.overviews().stream().map(this::view).toList();
    }

    private Background view(Overview overview) {
        List<Block> blocks = new ArrayList<>();
        for (Overview.Section section : overview.sections()) {
            List<Item> items =
                    section.items().stream().map(i -> Item.of(phrasing.sentence(i))).toList();
            if (!items.isEmpty()) {
                blocks.add(new Block(phrasing.sentence(section.heading()), Block.Kind.KNOW, items));
            }
        }
        if (!overview.notes().isEmpty()) {
            List<Item> notes =
                    overview.notes().stream()
                            .map(n -> Item.of(phrasing.sentence(n.text())))
                            .toList();
            blocks.add(new Block(phrasing.say(Label.INFO), Block.Kind.KNOW, notes));
        }
        return new Background(
                phrasing.of(overview.name()),
                new Reference(phrasing).page(overview.page()),
                phrasing.sentence(overview.purpose()),
                rows(overview),
                blocks);
    }

    private List<Row> rows(Overview overview) {
        List<Row> rows = new ArrayList<>();
        if (overview.validity() != null) {
            rows.add(Row.of(phrasing.say(Label.VALIDITY), List.of(validity(overview.validity()))));
        }
        if (!overview.dates().isEmpty()) {
            List<String> dates =
                    overview.dates().stream()
                            .map(d -> phrasing.pair(d.date().toString(), phrasing.of(d.note())))
                            .toList();
            rows.add(Row.of(phrasing.say(Label.DATES), dates));
        }
        if (!overview.links().isEmpty()) {
            List<String> links = overview.links().stream().map(this::programme).toList();
            rows.add(Row.of(phrasing.say(Label.LINKED), links));
        }
        if (!overview.portals().isEmpty()) {
            List<Line> portals =
                    overview.portals().stream()
                            .map(p -> new Line(phrasing.of(p.name()), Plain.text(p.url())))
                            .toList();
            rows.add(new Row(phrasing.say(Label.PORTAL), portals));
        }
        return rows;
    }

    private String validity(Overview.Validity validity) {
        return validity.from() == null
                ? phrasing.say(TimePhrase.UNTIL, validity.to())
                : phrasing.say(Joint.FROM_TO, validity.from(), validity.to());
    }

    private String programme(String id) {
        return edition.programmes().stream()
                .filter(p -> p.id().equals(id))
                .map(p -> id + " " + phrasing.of(p.name()))
                .findFirst()
                .orElse(id);
    }
}
