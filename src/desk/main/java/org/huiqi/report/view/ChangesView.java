package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.Migration.Aside;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.changes.ClauseChange;
import org.huiqi.changes.EditionChanges;
import org.huiqi.changes.FirmChanges;
import org.huiqi.changes.FirmChanges.FirmChange;
import org.huiqi.changes.ProgrammeChange;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two editions, in the order and in the words in which people read it.
 * Immutable.
 *
 * @param language language of every text in it
 * @param title what it is
 * @param lead numbers, in a sentence each
 * @param chapters what it says
 */
public record ChangesView(
        Language language, String title, List<String> lead, List<Chapter> chapters) {
    public ChangesView {
        lead = List.copyOf(lead);
        chapters = List.copyOf(chapters);
    }

    /**
     * What belongs together.
     *
     * @param heading what it is
     * @param entries what is said
     */
    public record Chapter(String heading, List<Entry> entries) {
        public Chapter {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One thing that differs, or a programme with the things of it that do.
     *
     * @param text what it is about
     * @param was what was said; null: nothing, or it is about no wording
     * @param is what is said now; null: nothing, or it is about no wording
     * @param reference where it stands; null: nowhere
     * @param below what belongs to it
     */
    public record Entry(
            String text,
            @Nullable String was,
            @Nullable String is,
            @Nullable String reference,
            List<Entry> below) {
        public Entry {
            below = List.copyOf(below);
        }
    }

    /**
     * {@return the change log of an edition}
     *
     * @param changes what differs
     * @param language the language
     */
    public static ChangesView of(EditionChanges changes, Language language) {
        return new Maker(new Phrasing(language)).log(changes);
    }

    /**
     * {@return what a new edition means for a firm}
     *
     * @param changes what differs
     * @param firm what it means
     * @param language the language
     */
    public static ChangesView of(EditionChanges changes, FirmChanges firm, Language language) {
        return new Maker(new Phrasing(language)).firm(changes, firm);
    }

    /** A word for what was said, and one for what is. */
    public String was() {
        return ChangesPhrase.WAS.in(language);
    }

    /** A word for what is said now. */
    public String is() {
        return ChangesPhrase.IS.in(language);
    }

    /** Makes a view in one language. */
    private static final class Maker {
        private final Phrasing phrasing;

        Maker(Phrasing phrasing) {
            this.phrasing = phrasing;
        }

        ChangesView log(EditionChanges changes) {
            List<Chapter> chapters = new ArrayList<>();
            add(chapters, ChangesPhrase.ADDED, changes.added(), this::named);
            add(chapters, ChangesPhrase.WITHDRAWN, changes.withdrawn(), this::named);
            add(chapters, ChangesPhrase.CHANGED, changes.changed(), this::whole);
            add(chapters, ChangesPhrase.SAME, changes.same(), this::named);
            String lead =
                    phrasing.say(
                            ChangesPhrase.LEAD,
                            changes.added().size(),
                            changes.withdrawn().size(),
                            changes.changed().size(),
                            changes.same().size());
            return new ChangesView(phrasing.language(), title(changes), List.of(lead), chapters);
        }

        private String title(EditionChanges changes) {
            return phrasing.say(
                    ChangesPhrase.TITLE, edition(changes.old()), edition(changes.now()));
        }

        private String edition(Edition edition) {
            return phrasing.aside(
                    new SummaryText(phrasing).title(edition), Plain.text(edition.id()));
        }

        /** How one programme is told. */
        private interface Telling<T> {
            Entry of(T what);
        }

        private <T> void add(
                List<Chapter> chapters, ChangesPhrase heading, List<T> all, Telling<T> telling) {
            if (!all.isEmpty()) {
                chapters.add(
                        new Chapter(
                                phrasing.say(heading) + " (" + all.size() + ")",
                                all.stream().map(telling::of).toList()));
            }
        }

        private Entry named(ProgrammeChange change) {
            return new Entry(name(change), null, null, page(change), List.of());
        }

        private Entry whole(ProgrammeChange change) {
            return new Entry(
                    name(change),
                    null,
                    null,
                    page(change),
                    change.clauses().stream().map(clause -> clause(change, clause)).toList());
        }

        private String name(ProgrammeChange change) {
            Programme programme = change.programme();
            String name = programme.id() + " " + phrasing.of(programme.name());
            return change.isRenumbered()
                    ? phrasing.aside(
                            name, phrasing.say(ChangesPhrase.RENUMBERED, change.was().id()))
                    : name;
        }

        private String page(ProgrammeChange change) {
            return new Reference(phrasing).page(change.programme().page());
        }

        private Entry clause(ProgrammeChange change, ClauseChange clause) {
            return new Entry(
                    phrasing.of(clause.field().text()),
                    said(clause.was() == null ? null : phrasing.of(clause.was())),
                    said(clause.is() == null ? null : phrasing.of(clause.is())),
                    where(change, clause),
                    List.of());
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

        private String said(@Nullable String text) {
            return text == null ? phrasing.say(ChangesPhrase.NOTHING_SAID) : text;
        }

        ChangesView firm(EditionChanges changes, FirmChanges firm) {
            List<Chapter> chapters = new ArrayList<>();
            add(chapters, ChangesPhrase.FIRM_GAINS, firm.gained(), this::verdicts);
            add(chapters, ChangesPhrase.FIRM_LOSES, firm.lost(), this::verdicts);
            add(chapters, ChangesPhrase.FIRM_MOVES, firm.moved(), this::moved);
            add(
                    chapters,
                    ChangesPhrase.FIRM_ATTESTS,
                    firm.migration().aside().stream()
                            .filter(a -> a.was() != null && a.is() != null)
                            .toList(),
                    this::again);
            List<String> lead = new ArrayList<>();
            lead.add(title(changes));
            lead.add(phrasing.say(ChangesPhrase.FIRM_LEAD, firm.after().asOf()));
            if (chapters.isEmpty()) {
                lead.add(phrasing.say(ChangesPhrase.FIRM_NOTHING));
            }
            String name = firm.after().name();
            return new ChangesView(
                    phrasing.language(),
                    name == null || name.isEmpty() ? phrasing.say(Label.UNNAMED) : Plain.text(name),
                    lead,
                    chapters);
        }

        private Entry verdicts(FirmChange change) {
            return new Entry(
                    name(change.change()),
                    verdict(change.was()),
                    verdict(change.is()),
                    page(change.change()),
                    List.of());
        }

        private Entry moved(FirmChange change) {
            boolean same = change.was() == change.is();
            return new Entry(
                    name(change.change()),
                    same ? null : verdict(change.was()),
                    same ? null : verdict(change.is()),
                    page(change.change()),
                    whole(change.change()).below());
        }

        private String verdict(@Nullable Verdict verdict) {
            return verdict == null
                    ? phrasing.say(ChangesPhrase.NO_PROGRAMME)
                    : phrasing.of(verdict);
        }

        private Entry again(Aside aside) {
            return new Entry(
                    aside.key().toString(),
                    phrasing.of(aside.was()),
                    phrasing.of(aside.is()),
                    null,
                    List.of());
        }
    }
}
