package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.catalogue.CatalogueBinder.MayBeLeftOut;
import org.huiqi.catalogue.CatalogueBinder.TextForm;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Digest;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** One decidable condition of a programme or a standard; exactly one rule has its id. */
public record Criterion(
        @TextForm(TextForm.Kind.ID) String id,
        String clause,
        List<String> tracks,
        @MayBeLeftOut @Nullable String candidate,
        Force force,
        @MayBeLeftOut @Nullable Bilingual forceAsPrinted,
        Decision decide,
        @MayBeLeftOut @Nullable String anyOf,
        Bilingual requirement,
        Bilingual evidence,
        @MayBeLeftOut @Nullable Bilingual reading,
        List<String> terms,
        @MayBeLeftOut @Nullable Trust trust,
        @MayBeLeftOut @Nullable Review reviewed) {

    /**
     * {@return a short digest of its requirement in both languages: what somebody who attests it
     * has read} It changes with every letter.
     */
    public String digest() {
        String whole = Digest.of(List.of(requirement.zh(), requirement.en()));
        int from = whole.indexOf(':') + 1;
        return whole.substring(from, from + 12);
    }

    /**
     * {@return what it requires, in a language}
     *
     * @param language which one
     */
    public String text(Language language) {
        return requirement.in(language);
    }

    /** That somebody held the condition against its clause. */
    public record Review(String by, LocalDate on, @TextForm(TextForm.Kind.ID) String digest) {}

    /**
     * {@return whether it belongs to a track; null stands for the programme's only way in}
     *
     * @param track id of the track; null: the only way in
     */
    public boolean appliesTo(@Nullable String track) {
        return tracks.isEmpty() || track != null && tracks.contains(track);
    }
}
