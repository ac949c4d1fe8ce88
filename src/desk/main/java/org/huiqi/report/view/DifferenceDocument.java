package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.Ladder;
import org.huiqi.WhatIf;
import org.huiqi.WhatIf.CriterionMove;
import org.huiqi.WhatIf.ProgrammeMove;
import org.huiqi.WhatIf.StandardMove;
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
import org.huiqi.profile.reading.ProfileChange;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What differs: between a report and the same with other answers, between two editions, and what a
 * new edition means for a firm.
 */
public final class DifferenceDocument extends Phrasing {
    private final List<Node> nodes = new ArrayList<>();

    private DifferenceDocument(Language language) {
        super(language);
    }

    /**
     * {@return what would be different: the changes, the verdicts before and after, what moved}
     *
     * @param whatIf what would be different
     * @param changes what was changed
     * @param language the language
     */
    public static Document of(WhatIf whatIf, List<ProfileChange> changes, Language language) {
        return new DifferenceDocument(language).whatIf(whatIf, changes);
    }

    /**
     * {@return the change log of an edition}
     *
     * @param changes what differs
     * @param language the language
     */
    public static Document of(EditionChanges changes, Language language) {
        return new DifferenceDocument(language).log(changes);
    }

    /**
     * {@return what a new edition means for a firm}
     *
     * @param changes what differs
     * @param firm what it means
     * @param language the language
     */
    public static Document of(EditionChanges changes, FirmChanges firm, Language language) {
        return new DifferenceDocument(language).firm(changes, firm);
    }

    // Other answers

    private Document whatIf(WhatIf whatIf, List<ProfileChange> changes) {
        String owner = owner(whatIf.before().name());
        String title = say(WhatIfPhrase.HEADING, owner, whatIf.before().asOf());
        nodes.add(new Paragraph(title, Weight.STRONG));
        list(nodes, say(WhatIfPhrase.CHANGES), changes, this::change);
        if (whatIf.isSame()) {
            nodes.add(plain(WhatIfPhrase.NOTHING));
        }
        moves(WhatIfPhrase.VERDICTS, whatIf.verdicts(), this::programme);
        List<ProgrammeMove> conditions =
                whatIf.programmes().stream().filter(p -> !p.isVerdictMoved()).toList();
        moves(WhatIfPhrase.CONDITIONS, conditions, this::programme);
        moves(WhatIfPhrase.STANDARDS, whatIf.standards(), this::standard);
        if (!whatIf.standards().isEmpty()) {
            nodes.add(new Paragraph(of(Ladder.OFFICIAL_TEXT), Weight.FAINT));
        }
        list(
                nodes,
                say(WhatIfPhrase.WARNINGS),
                whatIf.warnings(),
                warning -> Item.of(pair(warning.path(), of(warning.message()))));
        return new Document(language(), title, owner, nodes);
    }

    private <T> void moves(WhatIfPhrase heading, List<T> moves, Function<T, Item> item) {
        list(nodes, say(heading, moves.size()), moves, item);
    }

    private Item change(ProfileChange change) {
        WhatIfPhrase phrase =
                switch (change.kind()) {
                    case SET -> WhatIfPhrase.SET;
                    case ADD -> WhatIfPhrase.ADD;
                    case REMOVE -> WhatIfPhrase.REMOVE;
                };
        String said = say(phrase, change.said());
        return Item.of(
                Fields.of(change.place().field().toString())
                        .map(field -> aside(said, of(field.name())))
                        .orElse(said));
    }

    private Item programme(ProgrammeMove move) {
        return item(title(move.programme()), arrow(of(move.was()), of(move.is())), move.criteria());
    }

    private Item standard(StandardMove move) {
        String name = of(move.standard().name()) + " (" + move.standard().version() + ")";
        String states = arrow(of(move.was()), of(move.is()));
        if (move.scoreWas() != null && move.scoreIs() != null) {
            String score = arrow(points(move.scoreWas()), points(move.scoreIs()));
            states = say(Joint.SEMICOLON, states, say(WhatIfPhrase.SCORE, score));
        }
        return item(name, states, move.criteria());
    }

    private Item item(String name, String moved, List<CriterionMove> criteria) {
        List<String> told = criteria.stream().map(this::criterion).toList();
        return new Item(null, pair(name, moved), List.of(), told);
    }

    private static String arrow(String was, String is) {
        return was.equals(is) ? is : was + " → " + is;
    }

    private String criterion(CriterionMove move) {
        String candidate = move.candidate() == null ? "" : "@" + move.candidate();
        return moved(
                move.criterion().id() + candidate + " " + of(move.criterion().requirement()),
                status(move.was()),
                status(move.is()));
    }

    private String status(@Nullable Enum<?> status) {
        return status == null ? say(WhatIfPhrase.NO_ENTRY) : of(status);
    }

    // Editions

    private Document log(EditionChanges changes) {
        nodes.add(new Title(handbooks(changes), title(changes)));
        nodes.add(
                plain(
                        ChangesPhrase.LEAD,
                        changes.added().size(),
                        changes.withdrawn().size(),
                        changes.changed().size(),
                        changes.same().size()));
        chapter(ChangesPhrase.ADDED, changes.added(), this::named);
        chapter(ChangesPhrase.WITHDRAWN, changes.withdrawn(), this::named);
        if (!changes.changed().isEmpty()) {
            nodes.add(Heading.of(2, counted(ChangesPhrase.CHANGED, changes.changed())));
        }
        changes.changed().forEach(change -> clauses(change, List.of()));
        chapter(ChangesPhrase.SAME, changes.same(), this::named);
        return new Document(language(), title(changes), "", nodes);
    }

    private Document firm(EditionChanges changes, FirmChanges firm) {
        String owner = owner(firm.after().name());
        nodes.add(new Title(title(changes), owner));
        nodes.add(new Paragraph(handbooks(changes), Weight.PLAIN));
        nodes.add(plain(ChangesPhrase.FIRM_LEAD, firm.after().asOf()));
        int lead = nodes.size();
        chapter(ChangesPhrase.FIRM_GAINS, firm.gained(), this::verdicts);
        chapter(ChangesPhrase.FIRM_LOSES, firm.lost(), this::verdicts);
        if (!firm.moved().isEmpty()) {
            nodes.add(Heading.of(2, counted(ChangesPhrase.FIRM_MOVES, firm.moved())));
        }
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
        return new Document(language(), title(changes), owner, nodes);
    }

    private String title(EditionChanges changes) {
        String old = Plain.text(changes.old().id());
        return say(ChangesPhrase.TITLE, old, Plain.text(changes.now().id()));
    }

    private String handbooks(EditionChanges changes) {
        return Stream.of(changes.old(), changes.now())
                .map(edition -> title(edition))
                .distinct()
                .collect(Collectors.joining(" → "));
    }

    /** A list of its own, each entry an item. */
    private <T> void chapter(ChangesPhrase heading, List<T> all, Function<T, Item> item) {
        list(nodes, counted(heading, all), all, item);
    }

    private String counted(ChangesPhrase heading, List<?> all) {
        return say(heading) + " (" + all.size() + ")";
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
