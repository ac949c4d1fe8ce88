package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huiqi.Checker;
import org.huiqi.catalogue.Edition;
import org.huiqi.document.RecordJson;
import org.huiqi.profile.schema.Words;
import org.huiqi.report.EditionAge;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.text.Bilingual;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How many firms were taken, refused, and got which verdict in which programme; as a table and as
 * JSON. For one thread at a time.
 */
public final class Tally {
    private static final int VERDICTS = Verdict.values().length;

    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private long firms;
    private long refused;
    private long uncounted;

    /** Nothing counted yet for these programmes. */
    Tally(List<String> programmes) {
        programmes.forEach(id -> counts.put(id, new long[VERDICTS]));
    }

    /** Firms taken, the refused ones included. */
    public long firms() {
        return firms;
    }

    /** Firms that were refused. */
    public long refused() {
        return refused;
    }

    /** Ids of the programmes that are counted, in order. */
    public List<String> programmes() {
        return List.copyOf(counts.keySet());
    }

    /** Firms that got a verdict in a programme. */
    public long count(String programme, Verdict verdict) {
        return counts.get(programme)[verdict.ordinal()];
    }

    /** Counts a firm with its verdicts; those of programmes that are not counted are left out. */
    void accept(Map<String, Verdict> verdicts) {
        firms++;
        counts.forEach((id, numbers) -> numbers[verdicts.get(id).ordinal()]++);
    }

    /** Counts a firm that was refused. */
    void refuse() {
        firms++;
        refused++;
    }

    /** Adds what another one counted for the same programmes. */
    void add(Tally other) {
        firms += other.firms;
        refused += other.refused;
        other.counts.forEach(
                (id, numbers) ->
                        Arrays.setAll(counts.get(id), i -> counts.get(id)[i] + numbers[i]));
    }

    /** Counts a line that an earlier run wrote; false where it is not the line of the next firm. */
    boolean restore(JsonNode line) {
        boolean isNext = line.path("firm").asLong(firms + 1) == firms + 1;
        if (isNext && line.has("errors")) {
            refuse();
            return true;
        }
        if (!isNext || !line.has("verdicts") && !line.has("programmes")) {
            return false;
        }
        Map<String, Verdict> verdicts = new HashMap<>();
        try {
            line.path("verdicts")
                    .properties()
                    .forEach(e -> verdicts.put(e.getKey(), Verdict.valueOf(e.getValue().asText())));
            for (JsonNode programme : line.path("programmes")) {
                String verdict = programme.path("verdict").asText();
                verdicts.put(programme.path("id").asText(), Verdict.valueOf(verdict));
            }
        } catch (IllegalArgumentException noVerdict) {
            return false;
        }
        if (!counts.keySet().containsAll(verdicts.keySet())) {
            return false;
        }
        firms++;
        verdicts.forEach((programme, verdict) -> counts.get(programme)[verdict.ordinal()]++);
        return true;
    }

    /** Counts no verdict of the firms so far: their lines hold some of them only. */
    void forgetVerdicts() {
        counts.values().forEach(numbers -> Arrays.fill(numbers, 0));
        uncounted = firms;
    }

    /** What a run writes below its last firm: the summary, where that is what it writes. */
    byte[] ending(Checker checker, ScreenOptions options) {
        return switch (options.format()) {
            case SUMMARY -> table(checker, options).getBytes(UTF_8);
            case SUMMARY_JSON -> json(checker, options.asOf()).getBytes(UTF_8);
            default -> new byte[0];
        };
    }

    /** A table for people: one line a programme, one column a verdict. */
    String table(Checker checker, ScreenOptions options) {
        Edition edition = checker.edition();
        List<Bilingual> lines = new ArrayList<>();
        lines.add(RunText.FIRMS.with(firms, refused, options.asOf(), edition.title()));
        Bilingual note = EditionAge.of(edition, options.asOf()).note();
        if (note != null) {
            lines.add(note);
        }
        if (uncounted > 0) {
            lines.add(RunText.NOT_IN_TABLE.with(uncounted));
        }
        Language language = options.language();
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.in(language)).append('\n'));
        List<String> head = new ArrayList<>();
        head.add(RunText.PROGRAMME.text().in(language));
        for (Verdict verdict : Verdict.values()) {
            head.add(Words.of(verdict).in(language));
        }
        text.append(line(head, head)).append('\n');
        counts.forEach(
                (id, numbers) -> {
                    List<String> row = new ArrayList<>(List.of(id));
                    for (long number : numbers) {
                        row.add(String.format(Locale.ROOT, "%,d", number));
                    }
                    String name = edition.programme(id).name().in(language);
                    text.append(line(row, head)).append("  ").append(name).append('\n');
                });
        return text.toString();
    }

    private static String line(List<String> row, List<String> head) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            int width =
                    i == 0
                            ? DisplayWidth.of(head.get(0))
                            : Math.max(DisplayWidth.of(head.get(i)) + 2, 12);
            String gap = " ".repeat(Math.max(i == 0 ? 0 : 1, width - DisplayWidth.of(row.get(i))));
            line.append(i == 0 ? row.get(i) + gap : gap + row.get(i));
        }
        return line.toString();
    }

    /** The summary as JSON. */
    private record Summary(
            int summary,
            String asOf,
            String edition,
            EditionInfo editionInfo,
            String ruleset,
            long firms,
            long refused,
            List<Row> programmes) {}

    private record EditionInfo(
            @Nullable String from, @Nullable String to, @Nullable Long ageDays, boolean stale) {}

    private record Row(String id, Bilingual name, Map<Verdict, Long> verdicts) {}

    private String json(Checker checker, LocalDate asOf) {
        Edition edition = checker.edition();
        EditionAge age = EditionAge.of(edition, asOf);
        List<Row> rows = new ArrayList<>();
        counts.forEach(
                (id, numbers) -> {
                    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
                    for (Verdict verdict : Verdict.values()) {
                        verdicts.put(verdict, numbers[verdict.ordinal()]);
                    }
                    rows.add(new Row(id, edition.programme(id).name(), verdicts));
                });
        return RecordJson.pretty(
                new Summary(
                        1,
                        asOf.toString(),
                        edition.id(),
                        new EditionInfo(
                                Objects.toString(age.from(), null),
                                Objects.toString(age.to(), null),
                                age.days(),
                                age.isStale()),
                        checker.pack().digest(),
                        firms,
                        refused,
                        rows));
    }
}
