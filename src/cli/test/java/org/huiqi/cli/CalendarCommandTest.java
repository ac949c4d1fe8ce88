package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarCommandTest {
    private static final String FIRM = "facts/first-time-srdi-applicant.yaml";

    @TempDir Path folder;

    @Test
    void the_sample_firms_give_a_calendar_that_a_strict_reader_takes()
            throws IOException, ParserException {
        Path file = folder.resolve("deadlines.ics");
        Run run = Run.of("calendar", "facts", "--as-of", "2024-07-10", "-o", file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("已核对 \\d+ 份\n");
        Calendar calendar = new CalendarBuilder().build(new StringReader(Files.readString(file)));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        assertThat(calendar.getComponents()).hasSizeGreaterThan(100);
        assertThat(
                        calendar.getComponents().stream()
                                .map(c -> c.getRequiredProperty("UID").getValue()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_same_firm_and_day_give_the_same_bytes_and_a_later_day_the_same_uids() {
        Run first = Run.of("calendar", FIRM, "--as-of", "2024-09-10");
        Run again = Run.of("calendar", FIRM, "--as-of", "2024-09-10");
        Run later = Run.of("calendar", FIRM, "--as-of", "2024-09-12", "--lang", "en");
        assertThat(again.out()).isEqualTo(first.out()).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(later.out().lines().filter(line -> line.startsWith("UID")).toList())
                .isEqualTo(first.out().lines().filter(line -> line.startsWith("UID")).toList());
    }
}
