package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.catalogue.CatalogueBinder.MayBeLeftOut;
import org.huiqi.catalogue.CatalogueBinder.TextForm;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.Portal;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** One of the handbook's policy overviews: background, nothing to apply for. */
public record Overview(
        @TextForm(TextForm.Kind.ID) String id,
        Bilingual name,
        @Range(min = 1) int page,
        Bilingual purpose,
        @MayBeLeftOut @Nullable Validity validity,
        List<Section> sections,
        List<Dated> dates,
        @TextForm(TextForm.Kind.ID) List<String> links,
        List<Portal> portals,
        List<Note> notes) {

    /** First and last day. */
    public record Validity(@MayBeLeftOut @Nullable LocalDate from, LocalDate to) {}

    /** A heading and what stands under it. */
    public record Section(Bilingual heading, List<Bilingual> items) {}

    /** A date and what is due. */
    public record Dated(LocalDate date, Bilingual note) {}
}
