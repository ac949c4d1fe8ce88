package org.huiqi.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.lab.Place.Kind;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.StandardResult;
import org.jspecify.annotations.Nullable;

/** What a case may state of a report so that it is told from another. */
public final class Statements {
    private final Report is;
    private final Report other;
    private final Map<Place, String> telling = new LinkedHashMap<>();

    private Statements(Report is, Report other) {
        this.is = is;
        this.other = other;
    }

    /**
     * {@return the places in which two reports say different things, with what the first says, as a
     * case file writes it; empty where they say the same} Of a record only the parts that differ,
     * of timing and benefits every part, so that one case says all of them.
     *
     * @param is a report
     * @param other another, on the same firm and day
     */
    public static Map<Place, String> telling(Report is, Report other) {
        Statements statements = new Statements(is, other);
        is.programmes().forEach(statements::programme);
        is.ladder().standards().forEach(statements::standard);
        statements.add(new Place(Kind.SIZE, "", null, null));
        return statements.telling;
    }

    private void programme(ProgrammeResult result) {
        add(Place.of(Kind.VERDICTS, result.id()));
        for (CandidateResult way : result.candidates()) {
            if (way.track() != null || way.candidate() != null) {
                add(new Place(Kind.TRACKS, result.id(), way.track(), way.candidate()));
            }
            way.findings().forEach(finding -> criterion(finding, way));
        }
        add(Place.of(Kind.TIMING, result.id()));
        add(Place.of(Kind.BENEFITS, result.id()));
        result.obligations().keySet().forEach(one -> add(Place.of(Kind.OBLIGATIONS, one.id())));
    }

    private void criterion(Finding finding, CandidateResult way) {
        String candidate = finding.criterion().candidate() == null ? null : way.candidate();
        add(new Place(Kind.CRITERIA, finding.criterion().id(), null, candidate));
    }

    private void standard(StandardResult result) {
        add(Place.of(Kind.STANDARDS, result.standard().id()));
        result.tracks().forEach(way -> way.findings().forEach(one -> criterion(one, way)));
        if (result.score() != null) {
            add(Place.of(Kind.POINTS, result.standard().id()));
            result.score()
                    .indicators()
                    .forEach(one -> add(Place.of(Kind.POINTS, one.indicator().id())));
        }
    }

    /** A place of which either report says one thing. */
    private void add(Place place) {
        List<Place.Found> first = place.in(is);
        List<Place.Found> second = place.in(other);
        if (first.size() != 1 || telling.containsKey(place)) {
            return;
        }
        Object said = first.get(0).plain();
        Object otherwise = second.size() == 1 ? second.get(0).plain() : null;
        boolean whole = place.kind() == Kind.TIMING || place.kind() == Kind.BENEFITS;
        String text = same(said, otherwise) ? "{}" : told(said, whole ? null : otherwise);
        if (!text.equals("{}")) {
            telling.put(place, text);
        }
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(ReportValues.text(one), ReportValues.text(other));
    }

    /** What the first says, of what has parts those that differ. */
    private static String told(@Nullable Object said, @Nullable Object otherwise) {
        boolean parts = said instanceof Record || said instanceof Map<?, ?>;
        if (parts) {
            Map<String, Optional<Object>> others =
                    otherwise == null ? Map.of() : ReportValues.parts(otherwise);
            Map<String, String> differing = new LinkedHashMap<>();
            ReportValues.parts(said)
                    .forEach(
                            (name, value) ->
                                    told(
                                            differing,
                                            name,
                                            value.orElse(null),
                                            others.getOrDefault(name, Optional.empty())
                                                    .orElse(null),
                                            others.containsKey(name)));
            return braces(differing);
        }
        if (said instanceof List<?> list) {
            Map<String, Object> others = byKey(otherwise);
            Map<String, String> differing = new LinkedHashMap<>();
            byKey(list)
                    .forEach(
                            (key, entry) ->
                                    told(
                                            differing,
                                            key,
                                            entry,
                                            others.get(key),
                                            others.containsKey(key)));
            return braces(differing);
        }
        return YamlValue.of(said).text();
    }

    /** Texts for people are stated nowhere. */
    private static void told(
            Map<String, String> differing,
            String name,
            @Nullable Object said,
            @Nullable Object otherwise,
            boolean known) {
        boolean nothing = said == null && otherwise == null;
        if (!(said instanceof Bilingual) && !nothing && !(known && same(said, otherwise))) {
            String text = told(said, otherwise);
            if (!text.equals("{}") || said instanceof List<?> list && list.isEmpty()) {
                differing.put(YamlValue.of(name).text(), text);
            }
        }
    }

    /** Entries by what they are named by, which stands in them no more. */
    private static Map<String, Object> byKey(@Nullable Object list) {
        Map<String, Object> entries = new LinkedHashMap<>();
        List<Object> all = list instanceof List<?> some ? new ArrayList<>(some) : List.of();
        for (Object entry : all) {
            String key = ReportValues.key(entry);
            Map<String, @Nullable Object> parts = new LinkedHashMap<>();
            ReportValues.parts(entry).forEach((name, value) -> parts.put(name, value.orElse(null)));
            parts.values().removeIf(value -> value != null && key.equals(ReportValues.text(value)));
            entries.put(key, parts);
        }
        return entries;
    }

    private static String braces(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
