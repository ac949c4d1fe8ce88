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
        return language == Language.ZH ? "原" : "was";
    }

    /** A word for what is said now. */
    public String is() {
        return language == Language.ZH ? "现" : "is";
    }

    /** Makes a view in one language. */
    private static final class Maker {
        private final Phrasing phrasing;

        Maker(Phrasing phrasing) {
            this.phrasing = phrasing;
        }

        ChangesView log(EditionChanges changes) {
            List<Chapter> chapters = new ArrayList<>();
            add(chapters, "新增项目", "New programmes", changes.added(), this::named);
            add(chapters, "不再收录的项目", "Programmes withdrawn", changes.withdrawn(), this::named);
            add(chapters, "有变化的项目", "Programmes that change", changes.changed(), this::whole);
            add(chapters, "没有变化的项目", "Programmes as before", changes.same(), this::named);
            String lead =
                    phrasing.say(
                            "新增 "
                                    + changes.added().size()
                                    + " 个项目，不再收录 "
                                    + changes.withdrawn().size()
                                    + " 个，有变化 "
                                    + changes.changed().size()
                                    + " 个，没有变化 "
                                    + changes.same().size()
                                    + " 个。",
                            changes.added().size()
                                    + " new, "
                                    + changes.withdrawn().size()
                                    + " withdrawn, "
                                    + changes.changed().size()
                                    + " changed, "
                                    + changes.same().size()
                                    + " as before.");
            return new ChangesView(phrasing.language(), title(changes), List.of(lead), chapters);
        }

        private String title(EditionChanges changes) {
            return phrasing.say(
                    edition(changes.old()) + " → " + edition(changes.now()) + "：条文变化",
                    "What changes from "
                            + edition(changes.old())
                            + " to "
                            + edition(changes.now()));
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
                List<Chapter> chapters, String zh, String en, List<T> all, Telling<T> telling) {
            if (!all.isEmpty()) {
                chapters.add(
                        new Chapter(
                                phrasing.say(zh, en) + " (" + all.size() + ")",
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
                            name,
                            phrasing.say("原编号 " + change.was().id(), "was " + change.was().id()))
                    : name;
        }

        private String page(ProgrammeChange change) {
            return new Reference(phrasing).page(change.programme().page());
        }

        private Entry clause(ProgrammeChange change, ClauseChange clause) {
            String where =
                    clause.id() == null
                            ? page(change)
                            : page(change)
                                    + (clause.locator().isEmpty()
                                            ? ""
                                            : phrasing.say(" ", ", ")
                                                    + Plain.text(clause.locator()))
                                    + " · "
                                    + clause.id();
            return new Entry(
                    phrasing.of(clause.field().text()),
                    said(clause.was() == null ? null : phrasing.of(clause.was())),
                    said(clause.is() == null ? null : phrasing.of(clause.is())),
                    where,
                    List.of());
        }

        private String said(@Nullable String text) {
            return text == null ? phrasing.say("（无）", "(nothing)") : text;
        }

        ChangesView firm(EditionChanges changes, FirmChanges firm) {
            List<Chapter> chapters = new ArrayList<>();
            add(chapters, "新增可办", "New for you", firm.gained(), this::verdicts);
            add(chapters, "不再符合或不再收录", "What you lose", firm.lost(), this::verdicts);
            add(chapters, "有变化", "What moves", firm.moved(), this::moved);
            add(
                    chapters,
                    "需要重新确认",
                    "To be attested again",
                    firm.migration().aside().stream()
                            .filter(a -> a.was() != null && a.is() != null)
                            .toList(),
                    this::again);
            List<String> lead = new ArrayList<>();
            lead.add(title(changes));
            lead.add(
                    phrasing.say(
                            "按 " + firm.after().asOf() + " 的资料核对；时间和金额以当年通知为准。",
                            "As of "
                                    + firm.after().asOf()
                                    + "; dates and amounts as the notice of the year has them."));
            if (chapters.isEmpty()) {
                lead.add(phrasing.say("新版次对贵单位没有影响。", "The new edition changes nothing for you."));
            }
            String name = firm.after().name();
            return new ChangesView(
                    phrasing.language(),
                    name == null || name.isEmpty() ? phrasing.of(Label.UNNAMED) : Plain.text(name),
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
                    ? phrasing.say("未收录", "no such programme")
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
