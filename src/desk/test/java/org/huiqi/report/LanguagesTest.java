package org.huiqi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme.Obligation;
import org.huiqi.document.TextPrinter;
import org.huiqi.profile.schema.Values;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.print.MarkdownRenderer;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {
    private static final Report SENSORS = SampleReports.sensors(SampleReports.SEPTEMBER);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    static Stream<String> english() {
        return Stream.of(SENSORS, SampleReports.sensors(SampleReports.JULY), SampleReports.sparse())
                .flatMap(
                        report ->
                                Stream.of(
                                        TextPrinter.text(
                                                ReportDocument.full(report, Language.EN),
                                                false,
                                                10_000),
                                        MarkdownRenderer.render(
                                                ReportDocument.full(report, Language.EN)),
                                        HtmlRenderer.render(
                                                ReportDocument.page(report, Language.EN))));
    }

    @ParameterizedTest
    @MethodSource("english")
    void english_has_no_chinese_but_clauses_names_and_values(String page) {
        String allowed = "江苏 " + String.join(" ", chineseOf(SENSORS.edition()));

        assertThat(HAN.matcher(page).results())
                .extracting(MatchResult::group)
                .isNotEmpty()
                .allMatch(allowed::contains);
    }

    /** Clause locators, and what English texts of the catalogue quote. */
    private static List<String> chineseOf(Object value) {
        if (value instanceof Bilingual text) {
            return List.of(text.en());
        }
        if (value instanceof Collection<?> list) {
            return list.stream().flatMap(entry -> chineseOf(entry).stream()).toList();
        }
        if (!(value instanceof Record record)) {
            return List.of();
        }
        Stream<String> own =
                value instanceof Criterion criterion
                        ? Stream.of(criterion.clause())
                        : value instanceof Obligation duty
                                ? Stream.of(duty.clause())
                                : Stream.empty();
        return Stream.concat(own, components(record).flatMap(v -> chineseOf(v).stream())).toList();
    }

    private static Stream<Object> components(Record record) {
        return Stream.of(record.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> Values.at(record, name))
                .filter(value -> value != null && !(value instanceof Map));
    }
}
