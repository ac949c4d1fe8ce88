package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiqi.Checker;
import org.huiqi.profile.schema.Words;
import org.huiqi.report.EditionAge;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.text.Bilingual;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;

/** How many firms got which verdict, as a table and as JSON. */
final class Summary {
    private static final JsonMapper JSON = new JsonMapper();

    private final Checker checker;
    private final LocalDate asOf;

    Summary(Checker checker, LocalDate asOf) {
        this.checker = checker;
        this.asOf = asOf;
    }

    /** A table for people: one line a programme, one column a verdict. */
    String table(Tally tally, Language language) {
        List<String> head = new ArrayList<>();
        head.add(RunText.PROGRAMME.text().in(language));
        for (Verdict verdict : Verdict.values()) {
            head.add(Words.of(verdict).in(language));
        }
        StringBuilder text = new StringBuilder(firms(tally, language));
        Bilingual note = EditionAge.of(checker.edition(), asOf).note();
        if (note != null) {
            text.append(note.in(language)).append('\n');
        }
        if (tally.uncounted() > 0) {
            text.append(RunText.NOT_IN_TABLE.with(tally.uncounted()).in(language)).append('\n');
        }
        text.append(line(head, head)).append('\n');
        for (String id : tally.programmes()) {
            List<String> row = new ArrayList<>();
            row.add(id);
            for (Verdict verdict : Verdict.values()) {
                row.add(String.format(Locale.ROOT, "%,d", tally.count(id, verdict)));
            }
            String name = checker.edition().programme(id).name().in(language);
            text.append(line(row, head)).append("  ").append(name).append('\n');
        }
        return text.toString();
    }

    private String firms(Tally tally, Language language) {
        Bilingual title = checker.edition().title();
        return RunText.FIRMS.with(tally.firms(), tally.refused(), asOf, title).in(language) + "\n";
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

    /** JSON, indented, with a line break at the end. */
    String json(Tally tally) {
        ObjectNode node = JSON.createObjectNode();
        node.put("summary", 1);
        node.put("asOf", asOf.toString());
        node.put("edition", checker.edition().id());
        EditionAge age = EditionAge.of(checker.edition(), asOf);
        ObjectNode info = node.putObject("editionInfo");
        info.put("from", age.from() == null ? null : age.from().toString());
        info.put("to", age.to() == null ? null : age.to().toString());
        info.put("ageDays", age.days());
        info.put("stale", age.isStale());
        node.put("ruleset", checker.pack().digest());
        node.put("firms", tally.firms());
        node.put("refused", tally.refused());
        ArrayNode programmes = node.putArray("programmes");
        for (String id : tally.programmes()) {
            ObjectNode programme = programmes.addObject();
            Bilingual name = checker.edition().programme(id).name();
            programme.put("id", id);
            programme.putObject("name").put("zh", name.zh()).put("en", name.en());
            ObjectNode verdicts = programme.putObject("verdicts");
            for (Verdict verdict : Verdict.values()) {
                verdicts.put(verdict.name(), tally.count(id, verdict));
            }
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** What a run writes below its last firm. */
    byte[] ending(ScreenOptions options, Tally tally) {
        return switch (options.format()) {
            case SUMMARY -> table(tally, options.language()).getBytes(UTF_8);
            case SUMMARY_JSON -> json(tally).getBytes(UTF_8);
            default -> new byte[0];
        };
    }
}
