package org.huiqi.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.huiqi.profile.schema.Words;
import org.huiqi.screening.VerdictRow;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;

/**
 * How many rows an output holds, counted in the output itself: what a repeated task counted twice
 * would not show there.
 *
 * @param refused firms that were refused
 * @param verdicts firms by programme and verdict
 */
record WrittenRows(long refused, Map<String, Map<Verdict, Long>> verdicts) {

    static WrittenRows count(Dataset<Row> rows) {
        long refused = 0;
        Map<String, Map<Verdict, Long>> verdicts = new TreeMap<>();
        for (Row row : rows.groupBy(col("programme"), col("verdict")).count().collectAsList()) {
            if (row.getString(1).equals(VerdictRow.REFUSED)) {
                refused += row.getLong(2);
            } else {
                verdicts.computeIfAbsent(row.getString(0), id -> new TreeMap<>())
                        .put(Verdict.valueOf(row.getString(1)), row.getLong(2));
            }
        }
        return new WrittenRows(refused, verdicts);
    }

    /** Every row: one a refused firm, one an accepted firm and programme. */
    long rows() {
        return refused
                + verdicts.values().stream()
                        .flatMap(counts -> counts.values().stream())
                        .mapToLong(Long::longValue)
                        .sum();
    }

    /** For people: a line a programme. */
    String text(String output, Language language) {
        String comma = language == Language.ZH ? "，" : ", ";
        StringBuilder text = new StringBuilder();
        text.append(JobText.WRITTEN.in(language, output, rows(), refused)).append('\n');
        verdicts.forEach(
                (programme, counts) ->
                        text.append(programme)
                                .append("  ")
                                .append(
                                        counts.entrySet().stream()
                                                .map(e -> said(e.getKey(), e.getValue(), language))
                                                .collect(Collectors.joining(comma)))
                                .append('\n'));
        return text.toString();
    }

    private static String said(Verdict verdict, long firms, Language language) {
        return String.format(Locale.ROOT, "%s %,d", Words.of(verdict).in(language), firms);
    }
}
