package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.huiqi.text.Sentence;
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

    /** A heading and a list, unless there is nothing in it. */
    private <T> void list(String heading, List<T> all, Function<T, Item> item) {
        nodes.addAll(section(heading, all.stream().map(item)));
    }

    /** An item with what it was and is, and where it stands. */
    private static Item item(String text, @Nullable Change change, String... where) {
        return new Item(null, text, change, List.of(), List.of(where), List.of());
    }

    // Other answers

    private Document whatIf(WhatIf whatIf, List<ProfileChange> changes) {
        String owner = owner(whatIf.before().name());
        String title = say(WhatIfPhrase.HEADING, owner, whatIf.before().asOf());
        nodes.add(new Paragraph(title, Weight.STRONG));
        list(say(WhatIfPhrase.CHANGES), changes, this::change);
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
                say(WhatIfPhrase.WARNINGS),
                whatIf.warnings(),
                warning -> Item.of(pair(warning.path(), of(warning.message()))));
        return new Document(language(), title, owner, nodes);
    }

    private <T> void moves(WhatIfPhrase heading, List<T> moves, Function<T, Item> item) {
        list(say(heading, moves.size()), moves, item);
    }

    private Item change(ProfileChange change) {
        String said = say(WhatIfPhrase.valueOf(change.kind().name()), change.said());
        Optional<Fields.Field> field = Fields.of(change.place().field().toString());
        return Item.of(aside(said, field.map(known -> of(known.name())).orElse("")));
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
        String[] told = criteria.stream().map(this::criterion).toArray(String[]::new);
        return item(pair(name, moved), null, told);
    }

    private static String arrow(String was, String is) {
        return was.equals(is) ? is : was + " → " + is;
    }

    private String criterion(CriterionMove move) {
        String candidate = move.candidate() == null ? "" : "@" + move.candidate();
        return moved(
                move.criterion().id() + candidate + " " + of(move.criterion().requirement()),
                status(move.was(), WhatIfPhrase.NO_ENTRY),
                status(move.is(), WhatIfPhrase.NO_ENTRY));
    }

    private String status(@Nullable Enum<?> status, Sentence none) {
        return status == null ? say(none) : of(status);
    }

    // Editions

    private Document log(EditionChanges changes) {
        nodes.add(new Title(handbooks(changes), title(changes)));
        nodes.add(
                plain(
                        ChangesPhrase.LEAD,
                        changes.of(ProgrammeChange.Kind.ADDED).size(),
                        changes.of(ProgrammeChange.Kind.WITHDRAWN).size(),
                        changes.of(ProgrammeChange.Kind.CHANGED).size(),
                        changes.of(ProgrammeChange.Kind.SAME).size()));
        chapter(ChangesPhrase.ADDED, changes.of(ProgrammeChange.Kind.ADDED), this::named);
        chapter(ChangesPhrase.WITHDRAWN, changes.of(ProgrammeChange.Kind.WITHDRAWN), this::named);
        clauses(
                ChangesPhrase.CHANGED,
                changes.of(ProgrammeChange.Kind.CHANGED),
                Function.identity(),
                change -> List.of());
        chapter(ChangesPhrase.SAME, changes.of(ProgrammeChange.Kind.SAME), this::named);
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
        clauses(ChangesPhrase.FIRM_MOVES, firm.moved(), FirmChange::change, this::moved);
        chapter(
                ChangesPhrase.FIRM_ATTESTS,
                firm.migration().aside().stream()
                        .filter(a -> a.was() != null && a.is() != null)
                        .toList(),
                a -> item(a.key().toString(), changed(of(a.was()), of(a.is()))));
        if (nodes.size() == lead) {
            nodes.add(plain(ChangesPhrase.FIRM_NOTHING));
        }
        return new Document(language(), title(changes), owner, nodes);
    }

    private List<Node> moved(FirmChange change) {
        String verdicts = verdict(change.was()) + " → " + verdict(change.is());
        return change.was() == change.is()
                ? List.of()
                : List.of(Items.of(List.of(say(ChangesPhrase.WAS) + " " + verdicts)));
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
        list(counted(heading, all), all, item);
    }

    private String counted(ChangesPhrase heading, List<?> all) {
        return say(heading) + " (" + all.size() + ")";
    }

    private Item named(ProgrammeChange change) {
        return item(name(change), null, page(change));
    }

    private String name(ProgrammeChange change) {
        return aside(
                title(change.programme()),
                change.isRenumbered() ? say(ChangesPhrase.RENUMBERED, change.was().id()) : "");
    }

    private String page(ProgrammeChange change) {
        return page(change.programme().page());
    }

    /** A programme with what is told before its clauses, and its clauses. */
    private <T> void clauses(
            ChangesPhrase heading,
            List<T> all,
            Function<T, ProgrammeChange> programme,
            Function<T, List<Node>> before) {
        if (!all.isEmpty()) {
            nodes.add(Heading.of(2, counted(heading, all)));
        }
        for (T one : all) {
            ProgrammeChange change = programme.apply(one);
            nodes.add(Heading.of(3, aside(name(change), page(change))));
            nodes.addAll(before.apply(one));
            List<Item> items = change.clauses().stream().map(c -> clause(change, c)).toList();
            if (!items.isEmpty()) {
                nodes.add(new Items(items));
            }
        }
    }

    private Item clause(ProgrammeChange change, ClauseChange clause) {
        String where =
                clause.id() == null
                        ? page(change)
                        : clause.locator().isEmpty()
                                ? page(change) + " · " + clause.id()
                                : clause(change.programme().page(), clause.locator(), clause.id());
        Change said = changed(said(clause.was()), said(clause.is()));
        return item(of(clause.field().text()), said, where);
    }

    private String said(@Nullable Bilingual text) {
        return text == null ? say(ChangesPhrase.NOTHING_SAID) : of(text);
    }

    private Change changed(String was, String is) {
        return new Change(say(ChangesPhrase.WAS), was, say(ChangesPhrase.IS), is);
    }

    private Item verdicts(FirmChange firm) {
        Change change =
                firm.was() == firm.is() ? null : changed(verdict(firm.was()), verdict(firm.is()));
        return item(name(firm.change()), change, page(firm.change()));
    }

    private String verdict(@Nullable Verdict verdict) {
        return status(verdict, ChangesPhrase.NO_PROGRAMME);
    }
}
