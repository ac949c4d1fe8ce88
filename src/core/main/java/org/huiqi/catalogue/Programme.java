package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One support programme of the handbook.
 *
 * @param id P01 to P27
 * @param name name as listed
 * @param otherNames names printed elsewhere in the handbook
 * @param kind funding or recognition
 * @param page printed page of the handbook
 * @param authorities bodies in charge as printed
 * @param phones phones as printed
 * @param window months for reference, or null where none is printed
 * @param deadlines dated deadlines, by the actor whom they bind
 * @param portals sites to apply on
 * @param source page that the handbook links to
 * @param candidates profile list that the programme is about; null = the applicant itself
 * @param tracks ways in; empty = one
 * @param groups names of the groups of alternatives
 * @param criteria every condition, in the order of the handbook
 * @param obligations duties that facts may trigger
 * @param notes procedure, quotas, benefits, information and defects of the text
 * @param materials what the handbook asks to be handed in, complete; nothing that it does not print
 * @param gives title that it leads to, then those that stand above it, as in {@code titles[].type};
 *     none where it leads to no title of a profile
 * @param guarantee terms of the guarantee plan, only P17
 * @param voucher terms of the voucher scheme, only P20
 */
public record Programme(
        String id,
        Bilingual name,
        List<Bilingual> otherNames,
        Kind kind,
        int page,
        List<Bilingual> authorities,
        List<String> phones,
        @Nullable Window window,
        List<Deadline> deadlines,
        List<Portal> portals,
        String source,
        @Nullable String candidates,
        List<Named> tracks,
        List<Named> groups,
        List<Criterion> criteria,
        List<Obligation> obligations,
        List<Note> notes,
        List<Bilingual> materials,
        List<String> gives,
        @Nullable GuaranteeTerms guarantee,
        @Nullable VoucherTerms voucher)
        implements Judged {
    public Programme {
        otherNames = orNone(otherNames);
        authorities = orNone(authorities);
        phones = orNone(phones);
        deadlines = orNone(deadlines);
        portals = orNone(portals);
        tracks = orNone(tracks);
        groups = orNone(groups);
        criteria = orNone(criteria);
        obligations = orNone(obligations);
        notes = orNone(notes);
        materials = orNone(materials);
        gives = orNone(gives);
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** {@return its id} */
    @Override
    public String file() {
        return id;
    }

    /** Kind of support. */
    public enum Kind {
        /** 资金引导. */
        FUNDING,
        /** 认定培育. */
        RECOGNITION
    }

    /**
     * Something with an id and a name.
     *
     * @param id id
     * @param name name
     */
    public record Named(String id, Bilingual name) {}

    /**
     * Months of a year, first to last, for reference only.
     *
     * @param year the year
     * @param from first month
     * @param to last month
     */
    public record Window(int year, int from, int to) {
        /** {@return first day of the first month} */
        public LocalDate opensOn() {
            return LocalDate.of(year, from, 1);
        }

        /** {@return last day of the last month} */
        public LocalDate closesOn() {
            return LocalDate.of(year, to, 1).plusMonths(1).minusDays(1);
        }
    }

    /**
     * A dated deadline.
     *
     * @param date last day, included
     * @param actor whom it binds
     * @param closes whether it ends the chance of a new application
     * @param note what is due
     */
    public record Deadline(LocalDate date, Actor actor, boolean closes, Bilingual note) {}

    /** Whom a deadline binds. */
    public enum Actor {
        /** Who applies. */
        APPLICANT,
        /** A city's authority. */
        CITY,
        /** The province's authority. */
        PROVINCE,
        /** Who recommends applicants. */
        RECOMMENDER
    }

    /**
     * A site to apply on.
     *
     * @param name its name
     * @param url its address as printed
     */
    public record Portal(Bilingual name, String url) {}

    /**
     * A duty that facts may trigger; a rule has its id.
     *
     * @param id id
     * @param clause locator
     * @param text what to do
     */
    public record Obligation(String id, String clause, Bilingual text) {}

    /**
     * Something the handbook says that decides nothing.
     *
     * @param id id
     * @param kind kind
     * @param text text
     * @param reading how we read it where that is not plain, or null
     */
    public record Note(String id, NoteKind kind, Bilingual text, @Nullable Bilingual reading) {}

    /** Kinds of notes. */
    public enum NoteKind {
        /** Procedure. */
        PROC,
        /** Quota of a region or recommender. */
        QUOTA,
        /** Benefit. */
        BEN,
        /** Information. */
        INFO,
        /** Defect of the handbook's text. */
        DEFECT
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
