package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.huiqi.Checker;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;

/** Makes the writer that a format asks for. Immutable. */
final class FirmWriters {
    private final Checker checker;
    private final ScreenOptions options;

    FirmWriters(Checker checker, ScreenOptions options) {
        this.checker = checker;
        this.options = options;
    }

    /** What stands above the first firm. */
    byte[] heading() {
        return options.format() == OutputFormat.ROWS
                ? (options.csv().start() + RowWriter.HEADING).getBytes(UTF_8)
                : new byte[0];
    }

    /** How many firms make a batch: reports are long, so fewer. */
    int batch() {
        return options.format() == OutputFormat.REPORTS ? 8 : 64;
    }

    FirmWriter on(OutputStream out) throws IOException {
        return switch (options.format()) {
            case VERDICTS -> new VerdictWriter(checker, options, out);
            case REPORTS -> new ReportWriter(checker, options, out);
            case ROWS -> new RowWriter(checker, options, out);
            case SUMMARY, SUMMARY_JSON -> new SilentWriter(checker);
        };
    }
}
