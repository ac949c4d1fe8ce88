package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.Portal;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One of the handbook's policy overviews: background, nothing to apply for.
 *
 * @param id G1 to G3
 * @param name name
 * @param page printed page
 * @param purpose what it is for
 * @param validity when it is in force, or null
 * @param sections what it says
 * @param dates its dates
 * @param links programmes that it feeds
 * @param portals sites
 * @param notes notes
 */
public record Overview(
        String id,
        Bilingual name,
        int page,
        Bilingual purpose,
        @Nullable Validity validity,
        List<Section> sections,
        List<Dated> dates,
        List<String> links,
        List<Portal> portals,
        List<Note> notes) {
    public Overview {
        sections = Programme.orNone(sections);
        dates = Programme.orNone(dates);
        links = Programme.orNone(links);
        portals = Programme.orNone(portals);
        notes = Programme.orNone(notes);
    }

    /**
     * First and last day.
     *
     * @param from first day, or null where not printed
     * @param to last day
     */
    public record Validity(@Nullable LocalDate from, LocalDate to) {}

    /**
     * A heading and what stands under it.
     *
     * @param heading heading
     * @param items items
     */
    public record Section(Bilingual heading, List<Bilingual> items) {
        public Section {
            items = Programme.orNone(items);
        }
    }

    /**
     * A date and what is due.
     *
     * @param date date
     * @param note note
     */
    public record Dated(LocalDate date, Bilingual note) {}
}
