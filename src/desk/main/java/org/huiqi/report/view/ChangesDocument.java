package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.Programme;
import org.huiqi.changes.ClauseChange;
import org.huiqi.changes.EditionChanges;
import org.huiqi.changes.FirmChanges;
import org.huiqi.changes.FirmChanges.FirmChange;
import org.huiqi.changes.ProgrammeChange;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Change;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** What differs between two editions, or what that means for a firm, as a document. */
public final class ChangesDocument {
    private final Phrasing phrasing;
    private final List<Node> nodes = new ArrayList<>();

    private ChangesDocument(Language language) {
        this.phrasing = new Phrasing(language);
    }

    /**
     * {@return the change log of an edition}
     *
     * @param changes what differs
     * @param language the language
     */
    public static Document of(EditionChanges changes, Language language) {
        return new ChangesDocument(language).log(changes);
    }

    /**
     * {@return what a new edition means for a firm}
     *
     * @param changes what differs
     * @param firm what it means
     * @param language the language
     */
    public static Document of(EditionChanges changes, FirmChanges firm, Language language) {
        return new ChangesDocument(language).firm(changes, firm);
    }

    private Document log(EditionChanges changes) {
        String title = title(changes);
        nodes.add(new Title(handbooks(changes), title));
        nodes.add(
                new Paragraph(
                        phrasing.say(
                                ChangesPhrase.LEAD,
                                changes.added().size(),
                                changes.withdrawn().size(),
                                changes.changed().size(),
                                changes.same().size()),
                        Weight.PLAIN));
        chapter(ChangesPhrase.ADDED, changes.added(), this::named);
        chapter(ChangesPhrase.WITHDRAWN, changes.withdrawn(), this::named);
        chapter(ChangesPhrase.CHANGED, changes.changed(), List.of(), this::clauses);
        chapter(ChangesPhrase.SAME, changes.same(), this::named);
        return new Document(phrasing.language(), title, "", nodes);
    }

    private String title(EditionChanges changes) {
        return phrasing.say(
                ChangesPhrase.TITLE,
                Plain.text(changes.old().id()),
                Plain.text(changes.now().id()));
    }

    private String handbooks(EditionChanges changes) {
        SummaryText summary = new SummaryText(phrasing);
        return Stream.of(changes.old(), changes.now())
                .map(summary::title)
                .distinct()
                .collect(Collectors.joining(" → "));
    }

    /** A list of its own, each entry an item. */
    private <T> void chapter(ChangesPhrase heading, List<T> all, Function<T, Item> item) {
        chapter(
                heading,
                all,
                all.isEmpty()
                        ? List.of()
                        : List.of(new Items(Marker.BULLET, all.stream().map(item).toList())),
                entry -> List.of());
    }

    private <T> void chapter(
            ChangesPhrase heading, List<T> all, List<Node> list, Function<T, List<Node>> entry) {
        if (!all.isEmpty()) {
            nodes.add(Heading.of(2, phrasing.say(heading) + " (" + all.size() + ")"));
            nodes.addAll(list);
            all.forEach(one -> nodes.addAll(entry.apply(one)));
        }
    }

    private Item named(ProgrammeChange change) {
        return new Item(null, name(change), List.of(), List.of(page(change)));
    }

    private String name(ProgrammeChange change) {
        Programme programme = change.programme();
        String name = programme.id() + " " + phrasing.of(programme.name());
        return change.isRenumbered()
                ? phrasing.aside(name, phrasing.say(ChangesPhrase.RENUMBERED, change.was().id()))
                : name;
    }

    private String page(ProgrammeChange change) {
        return new Reference(phrasing).page(change.programme().page());
    }

    private List<Node> clauses(ProgrammeChange change) {
        List<Node> told = new ArrayList<>();
        told.add(Heading.of(3, phrasing.aside(name(change), page(change))));
        List<Item> items = change.clauses().stream().map(clause -> clause(change, clause)).toList();
        if (!items.isEmpty()) {
            told.add(new Items(Marker.BULLET, items));
        }
        return told;
    }

    private Item clause(ProgrammeChange change, ClauseChange clause) {
        return item(
                phrasing.of(clause.field().text()),
                moved(said(clause.was()), said(clause.is())),
                List.of(where(change, clause)));
    }

    private String said(@Nullable Bilingual text) {
        return text == null ? phrasing.say(ChangesPhrase.NOTHING_SAID) : phrasing.of(text);
    }

    private Change moved(String was, String is) {
        return new Change(phrasing.say(ChangesPhrase.WAS), was, phrasing.say(ChangesPhrase.IS), is);
    }

    private Item item(String text, @Nullable Change change, List<String> where) {
        return new Item(null, text, change, List.of(), where, List.of());
    }

    private String where(ProgrammeChange change, ClauseChange clause) {
        if (clause.id() == null) {
            return page(change);
        }
        return clause.locator().isEmpty()
                ? page(change) + " · " + clause.id()
                : new Reference(phrasing)
                        .clause(change.programme().page(), clause.locator(), clause.id());
    }

    private Document firm(EditionChanges changes, FirmChanges firm) {
        String name = firm.after().name();
        String owner =
                name == null || name.isEmpty() ? phrasing.say(Label.UNNAMED) : Plain.text(name);
        nodes.add(new Title(title(changes), owner));
        nodes.add(new Paragraph(handbooks(changes), Weight.PLAIN));
        nodes.add(
                new Paragraph(
                        phrasing.say(ChangesPhrase.FIRM_LEAD, firm.after().asOf()), Weight.PLAIN));
        int lead = nodes.size();
        chapter(ChangesPhrase.FIRM_GAINS, firm.gained(), this::verdicts);
        chapter(ChangesPhrase.FIRM_LOSES, firm.lost(), this::verdicts);
        chapter(ChangesPhrase.FIRM_MOVES, firm.moved(), List.of(), this::move);
        chapter(
                ChangesPhrase.FIRM_ATTESTS,
                firm.migration().aside().stream()
                        .filter(a -> a.was() != null && a.is() != null)
                        .toList(),
                aside ->
                        item(
                                aside.key().toString(),
                                moved(phrasing.of(aside.was()), phrasing.of(aside.is())),
                                List.of()));
        if (nodes.size() == lead) {
            nodes.add(new Paragraph(phrasing.say(ChangesPhrase.FIRM_NOTHING), Weight.PLAIN));
        }
        return new Document(phrasing.language(), title(changes), owner, nodes);
    }

    private Item verdicts(FirmChange change) {
        return item(
                name(change.change()),
                change.was() == change.is()
                        ? null
                        : moved(verdict(change.was()), verdict(change.is())),
                List.of(page(change.change())));
    }

    private List<Node> move(FirmChange change) {
        List<Node> told = new ArrayList<>(clauses(change.change()));
        if (change.was() != change.is()) {
            String verdicts = verdict(change.was()) + " → " + verdict(change.is());
            told.add(1, Items.of(List.of(phrasing.say(ChangesPhrase.WAS) + " " + verdicts)));
        }
        return told;
    }

    private String verdict(@Nullable Verdict verdict) {
        return verdict == null ? phrasing.say(ChangesPhrase.NO_PROGRAMME) : phrasing.of(verdict);
    }
}
