package org.huiqi.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.excel.ProfileText;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
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
    static final String MEDIA_TYPE = "application/problem+json";

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
        List<Fault> faults = refused.faults();
        ProblemKind kind = ProblemKind.PROFILE_REFUSED;
        return new Problem(
                kind.status(),
                kind.type(),
                kind.title(),
                faults.size() == 1
                        ? ProblemText.ONE_FAULT.text()
                        : ProblemText.FAULTS.with(faults.size()),
                source,
                faults,
                refused.readable(),
                Map.of());
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

    /** The document, UTF-8. */
    byte[] json(Language language) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", type);
        node.put("title", title.in(language));
        node.put("status", status);
        node.put("detail", detail.in(language));
        if (!faults.isEmpty()) {
            ArrayNode errors = node.putArray("errors");
            faults.forEach(fault -> errors.add(error(fault)));
        }
        if (readable != null) {
            node.putRawValue("profile", new RawValue(ProfileText.json(readable)));
        }
        return JsonLayout.compact(node.toString());
    }

    private ObjectNode error(Fault fault) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("path", fault.path());
        if (fault.at().line() > 0) {
            node.put("line", fault.at().line());
            node.put("column", fault.at().column());
        }
        if (fault.at().source().startsWith(source + " ")) {
            node.put("cell", fault.at().source().substring(source.length() + 1));
        }
        node.put("value", fault.value());
        node.set("problem", text(fault.problem()));
        node.set("allowed", text(fault.advice()));
        node.set("message", text(fault.message()));
        return node;
    }

    private static ObjectNode text(Bilingual text) {
        return JsonNodeFactory.instance.objectNode().put("zh", text.zh()).put("en", text.en());
    }
}
