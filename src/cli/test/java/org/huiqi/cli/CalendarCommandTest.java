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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void verdicts_programmes_and_alarms_can_be_chosen() {
        String day = "2024-09-10";
        assertThat(Run.of("calendar", FIRM, "--as-of", day, "--programme", "P09").out())
                .contains("DTSTART;VALUE=DATE:20241018", "TRIGGER:-P13DT15H")
                .containsOnlyOnce("BEGIN:VEVENT");
        assertThat(
                        Run.of(
                                        "calendar",
                                        FIRM,
                                        "--as-of",
                                        day,
                                        "--programme",
                                        "P09",
                                        "--alarm",
                                        "7,0")
                                .out())
                .contains("TRIGGER:-P6DT15H", "TRIGGER:PT9H")
                .doesNotContain("TRIGGER:-P13DT15H");
        assertThat(Run.of("calendar", FIRM, "--as-of", day, "--no-alarm").out())
                .contains("VEVENT")
                .doesNotContain("VALARM");
        assertThat(
                        Run.of(
                                        "calendar",
                                        FIRM,
                                        "--as-of",
                                        day,
                                        "--programme",
                                        "P09",
                                        "--verdict",
                                        "eligible")
                                .err())
                .contains("未写入文件");
    }

    @Test
    void no_file_is_written_where_every_date_has_passed() {
        Path file = folder.resolve("deadlines.ics");
        Run run =
                Run.of(
                        "calendar",
                        FIRM,
                        "--as-of",
                        "2027-01-01",
                        "--lang",
                        "en",
                        "-o",
                        file.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("no file was written").contains("not guessed");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_refused_profile_is_told_and_the_others_are_written() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "format: 1\nnmae: x\n");
        Run run = Run.of("calendar", bad.toString(), FIRM, "--as-of", "2024-09-10");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("bad.yaml:2").contains("nmae");
        assertThat(run.out()).contains("BEGIN:VEVENT");
    }

    @ParameterizedTest
    @CsvSource({
        "calendar, 2",
        "calendar facts/sparse-profile.yaml --verdict MAYBE, 2",
        "calendar facts/sparse-profile.yaml --alarm -1, 2",
        "calendar facts/sparse-profile.yaml --alarm soon, 2",
        "calendar facts/sparse-profile.yaml --rules nowhere, 4",
        "calendar facts/missing.yaml, 3",
        "calendar facts/sparse-profile.yaml -o facts/sparse-profile.yaml, 2",
    })
    void wrong_calls_end_with_a_message_and_their_exit_code(String call, int exit) {
        Run run = Run.of(call.split(" "));
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ", "Exception");
        assertThat(run.out()).isEmpty();
    }
}
