package org.huiqi.lab.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.TextPrinter;
import org.huiqi.lab.diff.DiffTally.ProgrammeTally;
import org.huiqi.text.Language;

/**
 * A comparison of two packs as text: a sentence by programme and a list by firm; as a document for
 * other printers too.
 */
public final class DiffText {
    private DiffText() {}

    /** The comparison in lines. */
    public static String of(PackDiff diff, DiffTally tally, Language language) {
        List<Node> nodes = nodes(new DiffWords(diff, tally, language));
        return TextPrinter.text(new Document(language, "", "", nodes));
    }

    /** The same under a title. */
    public static Document document(
            PackDiff diff, DiffTally tally, LocalDate asOf, Language language) {
        DiffWords words = new DiffWords(diff, tally, language);
        String title = DiffPhrase.TITLE.in(language);
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Title(words.say(DiffPhrase.OVERLINE, words.editions(), asOf), title));
        nodes.addAll(nodes(words));
        return new Document(language, title, "", nodes);
    }

    private static List<Node> nodes(DiffWords words) {
        DiffTally tally = words.tally();
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Paragraph(words.summary(), Weight.STRONG));
        List<Item> programmes = new ArrayList<>();
        tally.changedProgrammes()
                .forEach((id, counts) -> programmes.add(programme(words, id, counts)));
        nodes.add(new Items(Marker.BULLET, programmes));
        if (!words.catalogue().isEmpty()) {
            nodes.add(Heading.of(3, words.say(DiffPhrase.CATALOGUE)));
            nodes.add(
                    new Items(
                            Marker.BULLET,
                            words.catalogue().stream()
                                    .map(line -> new Item(null, line, List.of(), List.of()))
                                    .toList()));
        }
        for (List<VerdictChange> firm : tally.listedByFirm()) {
            nodes.add(Heading.of(3, words.firm(firm.get(0))));
            nodes.add(
                    new Items(
                            Marker.BULLET,
                            firm.stream().map(change -> change(words, change)).toList()));
        }
        if (!words.leftOut().isEmpty()) {
            nodes.add(Heading.of(3, words.leftOut()));
        }
        return nodes;
    }

    private static Item change(DiffWords words, VerdictChange change) {
        return new Item(
                null,
                words.direction(change) + " " + words.change(change),
                change.through().stream().map(words::through).toList(),
                List.of());
    }

    private static Item programme(DiffWords words, String id, ProgrammeTally counts) {
        String numbers =
                words.say(
                        DiffPhrase.COUNTS,
                        words.programme(id),
                        counts.count(Direction.GAIN),
                        counts.count(Direction.LOSS),
                        counts.count(Direction.OTHER));
        List<String> more = new ArrayList<>();
        if (!counts.through().isEmpty()) {
            more.add(words.through(counts));
        }
        for (Trait trait : Trait.values()) {
            if (!counts.by(trait).isEmpty()) {
                more.add(words.by(trait, counts));
            }
        }
        if (!words.cost(id, counts).isEmpty()) {
            more.add(words.cost(id, counts));
        }
        return new Item(null, numbers, more, List.of());
    }
}
