package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** What differs between two editions, or what that means for a firm, as a document. */
public final class ChangesDocument extends Phrasing {
    private final EditionChanges changes;
    private final List<Node> nodes = new ArrayList<>();

    private ChangesDocument(EditionChanges changes, Language language) {
        super(language);
        this.changes = changes;
    }

    /**
     * {@return the change log of an edition}
     *
     * @param changes what differs
     * @param language the language
     */
    public static Document of(EditionChanges changes, Language language) {
        return new ChangesDocument(changes, language).log();
    }

    /**
     * {@return what a new edition means for a firm}
     *
     * @param changes what differs
     * @param firm what it means
     * @param language the language
     */
    public static Document of(EditionChanges changes, FirmChanges firm, Language language) {
        return new ChangesDocument(changes, language).firm(firm);
    }

    private Document log() {
        nodes.add(new Title(handbooks(), title()));
        nodes.add(
                plain(
                        ChangesPhrase.LEAD,
                        changes.added().size(),
                        changes.withdrawn().size(),
                        changes.changed().size(),
                        changes.same().size()));
        chapter(ChangesPhrase.ADDED, changes.added(), this::named);
        chapter(ChangesPhrase.WITHDRAWN, changes.withdrawn(), this::named);
        heading(ChangesPhrase.CHANGED, changes.changed());
        changes.changed().forEach(change -> clauses(change, List.of()));
        chapter(ChangesPhrase.SAME, changes.same(), this::named);
        return new Document(language(), title(), "", nodes);
    }

    private Document firm(FirmChanges firm) {
        String name = firm.after().name();
        String owner = name == null || name.isEmpty() ? say(Label.UNNAMED) : Plain.text(name);
        nodes.add(new Title(title(), owner));
        nodes.add(new Paragraph(handbooks(), Weight.PLAIN));
        nodes.add(plain(ChangesPhrase.FIRM_LEAD, firm.after().asOf()));
        int lead = nodes.size();
        chapter(ChangesPhrase.FIRM_GAINS, firm.gained(), this::verdicts);
        chapter(ChangesPhrase.FIRM_LOSES, firm.lost(), this::verdicts);
        heading(ChangesPhrase.FIRM_MOVES, firm.moved());
        for (FirmChange moved : firm.moved()) {
            String verdicts = verdict(moved.was()) + " → " + verdict(moved.is());
            clauses(
                    moved.change(),
                    moved.was() == moved.is()
                            ? List.of()
                            : List.of(Items.of(List.of(say(ChangesPhrase.WAS) + " " + verdicts))));
        }
        chapter(
                ChangesPhrase.FIRM_ATTESTS,
                firm.migration().aside().stream()
                        .filter(a -> a.was() != null && a.is() != null)
                        .toList(),
                aside ->
                        item(
                                aside.key().toString(),
                                changed(of(aside.was()), of(aside.is())),
                                List.of()));
        if (nodes.size() == lead) {
            nodes.add(plain(ChangesPhrase.FIRM_NOTHING));
        }
        return new Document(language(), title(), owner, nodes);
    }

    private String title() {
        String old = Plain.text(changes.old().id());
        return say(ChangesPhrase.TITLE, old, Plain.text(changes.now().id()));
    }

    private String handbooks() {
        return Stream.of(changes.old(), changes.now())
                .map(edition -> title(edition))
                .distinct()
                .collect(Collectors.joining(" → "));
    }

    private void heading(ChangesPhrase heading, List<?> all) {
        if (!all.isEmpty()) {
            nodes.add(Heading.of(2, say(heading) + " (" + all.size() + ")"));
        }
    }

    /** A list of its own, each entry an item. */
    private <T> void chapter(ChangesPhrase heading, List<T> all, Function<T, Item> item) {
        heading(heading, all);
        if (!all.isEmpty()) {
            nodes.add(bullets(all.stream().map(item).toList()));
        }
    }

    private Item named(ProgrammeChange change) {
        return new Item(null, name(change), List.of(), List.of(page(change)));
    }

    private String name(ProgrammeChange change) {
        String name = title(change.programme());
        return change.isRenumbered()
                ? aside(name, say(ChangesPhrase.RENUMBERED, change.was().id()))
                : name;
    }

    private String page(ProgrammeChange change) {
        return page(change.programme().page());
    }

    /** A programme with what is told before its clauses, and its clauses. */
    private void clauses(ProgrammeChange change, List<Node> before) {
        nodes.add(Heading.of(3, aside(name(change), page(change))));
        nodes.addAll(before);
        List<Item> items = change.clauses().stream().map(clause -> clause(change, clause)).toList();
        if (!items.isEmpty()) {
            nodes.add(bullets(items));
        }
    }

    private Item clause(ProgrammeChange change, ClauseChange clause) {
        String where =
                clause.id() == null
                        ? page(change)
                        : clause.locator().isEmpty()
                                ? page(change) + " · " + clause.id()
                                : clause(change.programme().page(), clause.locator(), clause.id());
        return item(
                of(clause.field().text()),
                changed(said(clause.was()), said(clause.is())),
                List.of(where));
    }

    private String said(@Nullable Bilingual text) {
        return text == null ? say(ChangesPhrase.NOTHING_SAID) : of(text);
    }

    private Change changed(String was, String is) {
        return new Change(say(ChangesPhrase.WAS), was, say(ChangesPhrase.IS), is);
    }

    private static Item item(String text, @Nullable Change change, List<String> where) {
        return new Item(null, text, change, List.of(), where, List.of());
    }

    private Item verdicts(FirmChange change) {
        return item(
                name(change.change()),
                change.was() == change.is()
                        ? null
                        : changed(verdict(change.was()), verdict(change.is())),
                List.of(page(change.change())));
    }

    private String verdict(@Nullable Verdict verdict) {
        return verdict == null ? say(ChangesPhrase.NO_PROGRAMME) : of(verdict);
    }
}
