package org.huiqi.catalogue;

import java.util.List;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * One decidable condition of a programme or a standard; exactly one rule has its id.
 *
 * @param id for example P14-07
 * @param clause locator in the handbook, for example 申报要求（二）2
 * @param tracks tracks it belongs to; empty = every track
 * @param candidate list whose entries it is decided for; null = once for the applicant
 * @param force how hard it binds
 * @param decide what decides it
 * @param anyOf group of alternatives it belongs to, or null
 * @param requirement what is required, in our own words
 * @param evidence what we suggest to prove it with; what the handbook asks for is listed in {@link
 *     Programme#materials}
 * @param reading what we decided where the clause is silent, ambiguous or widened, and why; or null
 * @param terms key terms of the clause as printed, words and short phrases
 * @param trust how well a condition of a standard is established; null for the handbook's
 */
public record Criterion(
        String id,
        String clause,
        List<String> tracks,
        @Nullable String candidate,
        Force force,
        Decision decide,
        @Nullable String anyOf,
        Bilingual requirement,
        Bilingual evidence,
        @Nullable Bilingual reading,
        List<String> terms,
        @Nullable Trust trust) {
    public Criterion {
        tracks = Programme.orNone(tracks);
        terms = Programme.orNone(terms);
    }

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
     * {@return whether it belongs to a track; null stands for the programme's only way in}
     *
     * @param track id of the track; null: the only way in
     */
    public boolean appliesTo(@Nullable String track) {
        return tracks.isEmpty() || track != null && tracks.contains(track);
    }
}
