package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.catalogue.CatalogueBinder.MayBeLeftOut;
import org.huiqi.catalogue.CatalogueBinder.Needed;
import org.huiqi.catalogue.CatalogueBinder.TextForm;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** One support programme of the handbook. */
public record Programme(
        @TextForm(TextForm.Kind.ID) String id,
        Bilingual name,
        List<Bilingual> otherNames,
        Kind kind,
        @Range(min = 1) int page,
        List<Bilingual> authorities,
        @TextForm(TextForm.Kind.PHONE) List<String> phones,
        @MayBeLeftOut @Nullable Window window,
        List<Deadline> deadlines,
        List<Portal> portals,
        @TextForm(TextForm.Kind.LINK) String source,
        @MayBeLeftOut @Nullable String candidates,
        List<Named> tracks,
        List<Named> groups,
        @Needed List<Criterion> criteria,
        List<Obligation> obligations,
        List<Note> notes,
        List<Bilingual> materials,
        List<TitleType> gives,
        List<Bilingual> holders,
        @MayBeLeftOut @Nullable BenefitTerms benefit)
        implements Judged {

    /** {@return its id} */
    @Override
    public String file() {
        return id;
    }

    @Override
    public Set<String> ruleIds() {
        Set<String> ids = new LinkedHashSet<>();
        criteria.forEach(criterion -> ids.add(criterion.id()));
        obligations.forEach(obligation -> ids.add(obligation.id()));
        return ids;
    }

    /** Kind of support. */
    public enum Kind {
        FUNDING,
        RECOGNITION
    }

    /** Something with an id and a name. */
    public record Named(@TextForm(TextForm.Kind.ID) String id, Bilingual name) {}

    /** Months of a year, first to last, for reference only. */
    public record Window(
            @Range(min = 2000, max = 2100) int year,
            @Range(min = 1, max = 12) int from,
            @Range(min = 1, max = 12) int to) {
        /** {@return first day of the first month} */
        public LocalDate opensOn() {
            return LocalDate.of(year, from, 1);
        }

        /** {@return last day of the last month} */
        public LocalDate closesOn() {
            return LocalDate.of(year, to, 1).plusMonths(1).minusDays(1);
        }
    }

    /** A dated deadline. */
    public record Deadline(LocalDate date, Actor actor, boolean closes, Bilingual note) {}

    /** Whom a deadline binds. */
    public enum Actor {
        APPLICANT,
        CITY,
        PROVINCE,
        RECOMMENDER
    }

    /** A site to apply on. */
    public record Portal(Bilingual name, @TextForm(TextForm.Kind.LINK) String url) {}

    /** A duty that facts may trigger; a rule has its id. */
    public record Obligation(
            @TextForm(TextForm.Kind.ID) String id, String clause, Bilingual text) {}

    /** Something the handbook says that decides nothing. */
    public record Note(
            @TextForm(TextForm.Kind.ID) String id,
            NoteKind kind,
            Bilingual text,
            @MayBeLeftOut @Nullable Bilingual reading) {}

    /** Kinds of notes. */
    public enum NoteKind {
        PROC,
        QUOTA,
        BEN,
        INFO,
        DEFECT
    }

    /** {@return whom to contact, each body with its phones} */
    public List<Bilingual> contacts() {
        List<Bilingual> contacts = new ArrayList<>();
        for (int i = 0; i < authorities.size(); i++) {
            Bilingual name = authorities.get(i);
            List<String> own =
                    phones.size() == authorities.size() ? phones.subList(i, i + 1) : phones;
            contacts.add(
                    own.isEmpty()
                            ? name
                            : new Bilingual(
                                    name.zh() + " " + String.join("、", own),
                                    name.en() + " " + String.join(", ", own)));
        }
        return contacts;
    }

    /**
     * {@return the criterion with an id}
     *
     * @param id its id
     */
    public Criterion criterion(String id) {
        return criteria.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * {@return the name of a track, or null where there is none}
     *
     * @param track id of the track; null: there are none
     */
    public @Nullable Bilingual trackName(@Nullable String track) {
        return tracks.stream()
                .filter(t -> t.id().equals(track))
                .map(Named::name)
                .findFirst()
                .orElse(null);
    }
}
