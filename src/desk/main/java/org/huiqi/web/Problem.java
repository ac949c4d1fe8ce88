package org.huiqi.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.excel.ProfileText;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Why a request has no answer, as RFC 9457 has it.
 *
 * @param status HTTP status
 * @param type URI of the kind of problem
 * @param title the kind in words
 * @param detail what is wrong with this request and what is allowed
 * @param source what the profile is called in the places of its faults
 * @param faults every fault of a profile
 * @param readable what is valid in that profile; null where nothing is
 * @param headers header fields that go with it
 */
record Problem(
        int status,
        String type,
        Bilingual title,
        Bilingual detail,
        String source,
        List<Fault> faults,
        @Nullable Profile readable,
        Map<String, String> headers) {

    /** A problem of a kind. */
    static Problem of(ProblemKind kind, Bilingual detail) {
        return new Problem(
                kind.status(), kind.type(), kind.title(), detail, "", List.of(), null, Map.of());
    }

    /** A status that has no kind of its own here. */
    static Problem of(int status, String title) {
        Bilingual words = Bilingual.same(title);
        return new Problem(status, "about:blank", words, words, "", List.of(), null, Map.of());
    }

    /** A profile that was refused. */
    static Problem of(String source, Read.Refused refused) {
        int count = refused.faults().size();
        Bilingual detail =
                count == 1 ? ProblemText.ONE_FAULT.text() : ProblemText.FAULTS.with(count);
        ProblemKind kind = ProblemKind.PROFILE_REFUSED;
        return new Problem(
                kind.status(),
                kind.type(),
                kind.title(),
                detail,
                source,
                refused.faults(),
                refused.readable(),
                Map.of());
    }

    /** A profile that is refused as a whole. */
    static ProblemException refused(String source, Bilingual problem, Bilingual advice) {
        return refused(source, new Fault(Location.somewhere(source), "", null, problem, advice));
    }

    static ProblemException refused(String source, Fault fault) {
        return new ProblemException(of(source, new Read.Refused(List.of(fault))));
    }

    static Problem busy() {
        return of(ProblemKind.BUSY, ProblemText.BUSY.text()).with("Retry-After", "1");
    }

    static Problem internal() {
        return of(ProblemKind.INTERNAL, ProblemText.INTERNAL.text());
    }

    static Problem notFound() {
        return of(ProblemKind.NOT_FOUND, ProblemText.NOTHING_HERE.text());
    }

    /** What tells its type from others, such as {@code too-large}. */
    String word() {
        String word = type.substring(type.lastIndexOf('/') + 1);
        return word.equals("about:blank") ? "other" : word;
    }

    /** The same with a header field. */
    Problem with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Problem(status, type, title, detail, source, faults, readable, all);
    }

    /** The document. */
    Answer answer(Language language) {
        Document document =
                new Document(
                        type,
                        title.in(language),
                        status,
                        detail.in(language),
                        faults.isEmpty()
                                ? null
                                : faults.stream()
                                        .map(fault -> FaultEntry.of(fault, source))
                                        .toList(),
                        readable == null ? null : ProfileText.json(readable));
        return new Answer(
                status,
                "application/problem+json",
                headers,
                AnswerJson.compact(AnswerJson.line(document)));
    }

    private record Document(
            String type,
            String title,
            int status,
            String detail,
            @AnswerJson.Optional @Nullable List<FaultEntry> errors,
            @AnswerJson.Optional @JsonRawValue @Nullable String profile) {}
}
