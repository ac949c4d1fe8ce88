package org.huiqi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqi.SharedChecker.CHECKER;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.document.MediaFormat;
import org.huiqi.output.ReportWriter;
import org.huiqi.output.ReportWriter.Amount;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.view.ReportText;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report that is written can be ended: while it is worded, and while it goes out. */
class EndedReportTest {
    private static final int ENTRIES = 40;

    private static final Report REPORT =
            CHECKER.check(
                    Sample.profile(
                            IntStream.range(0, ENTRIES)
                                    .mapToObj(i -> "{id: s" + i + "}")
                                    .collect(Collectors.joining(", ", "consortia: [", "]"))),
                    Sample.AS_OF,
                    "x");

    /** Writes the report. */
    private interface Writing {
        void write(OutputStream out, Runnable pause) throws IOException;
    }

    /** Somebody who has waited long enough. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static Stream<Named<Writing>> ways() {
        Stream<Named<Writing>> formats =
                Stream.of(MediaFormat.HTML, MediaFormat.MD, MediaFormat.XLSX, MediaFormat.DOCX)
                        .map(format -> Named.of(format.word(), writing(format)));
        Writing part = (out, pause) -> HtmlRenderer.writeFragment(text(pause), out);
        return Stream.concat(formats, Stream.of(Named.of("part", part)));
    }

    private static Writing writing(MediaFormat format) {
        ReportWriter writer = new ReportWriter(format, Amount.FULL, Set.of(), null);
        return (out, pause) -> writer.write(text(pause), pause, out);
    }

    private static ReportText text(Runnable pause) {
        return ReportText.of(REPORT, Language.ZH, pause);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void somebody_is_asked_for_every_entry_and_may_end_it(Writing way) throws IOException {
        int[] asked = {0};
        way.write(OutputStream.nullOutputStream(), () -> asked[0]++);
        assertThat(asked[0]).isGreaterThanOrEqualTo(ENTRIES);
        int last = asked[0];
        asked[0] = 0;
        assertThatThrownBy(
                        () ->
                                way.write(
                                        OutputStream.nullOutputStream(),
                                        () -> {
                                            if (++asked[0] == last) {
                                                throw new Enough();
                                            }
                                        }))
                .isInstanceOf(Enough.class);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_fails_when_it_is_written_to_ends_it(Writing way) {
        OutputStream closed =
                new FilterOutputStream(new ByteArrayOutputStream()) {
                    @Override
                    public void write(byte[] bytes, int from, int count) {
                        throw new Enough();
                    }
                };
        assertThatThrownBy(() -> way.write(closed, () -> {}))
                .satisfies(
                        thrown ->
                                assertThat(
                                                Stream.iterate(
                                                        thrown,
                                                        cause -> cause != null,
                                                        Throwable::getCause))
                                        .anyMatch(Enough.class::isInstance));
    }
}
