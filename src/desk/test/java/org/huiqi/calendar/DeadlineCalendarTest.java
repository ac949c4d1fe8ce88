package org.huiqi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.calendar.DeadlineCalendar.WITHIN_REACH;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Summary;
import org.huiqi.Report;
import org.huiqi.report.SampleReports;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCalendarTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 10);

    private static DeadlineCalendar.Day day(String key, String day, boolean isOfFirm, String url) {
        return new DeadlineCalendar.Day(
                key,
                LocalDate.parse(day),
                "申报截止：P09 省专精特新中小企业（第二批） · 甲,乙;丙\\丁有限公司",
                List.of("第一行：a;b,c\\d", "第二行"),
                url,
                List.of("惠企申报", "P09", "甲,乙"),
                isOfFirm);
    }

    private static DeadlineCalendar.Day day(String key, String day) {
        return day(key, day, true, "https://example.org/a,b;c");
    }

    private static String text(LocalDate asOf, DeadlineCalendar.Day... days) {
        DeadlineCalendar calendar = new DeadlineCalendar("惠企申报日程", asOf, List.of(14, 3));
        Stream.of(days).forEach(calendar::event);
        return calendar.text();
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    @Test
    void a_strict_reader_takes_it_and_reads_the_same_texts() throws IOException, ParserException {
        DeadlineCalendar.Day day = day("k", "2024-10-18");
        Calendar calendar = new CalendarBuilder().build(new StringReader(text(DAY, day)));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        VEvent event = (VEvent) calendar.getComponents().get(0);
        assertThat(event.<Summary>getRequiredProperty("SUMMARY").getValue())
                .isEqualTo(day.summary());
        assertThat(event.<Description>getRequiredProperty("DESCRIPTION").getValue())
                .isEqualTo(String.join("\n", day.description()));
        assertThat(event.getRequiredProperty("DTSTART").getValue()).isEqualTo("20241018");
    }

    @Test
    void a_moved_deadline_keeps_its_uid_and_a_later_check_has_a_higher_sequence() {
        String before = text(DAY, day("k", "2024-10-18"));
        String after = text(DAY.plusDays(5), day("k", "2024-10-25"));
        assertThat(lines(after, "UID")).isEqualTo(lines(before, "UID"));
        assertThat(lines(text(DAY, day("l", "2024-10-18")), "UID"))
                .isNotEqualTo(lines(before, "UID"));
        assertThat(lines(after, "SEQUENCE")).containsExactly("SEQUENCE:19981");
    }

    private static List<String> lines(String text, String property) {
        return text.lines().filter(line -> line.startsWith(property)).toList();
    }

    @Test
    void firms_that_cannot_be_told_apart_still_have_different_uids() {
        DeadlineCalendar.Day day = day("k", "2024-10-18");
        assertThat(lines(text(DAY, day, day), "UID")).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void only_what_the_firm_must_do_rings_and_never_before_the_day_of_the_check() {
        assertThat(text(DAY, day("k", "2024-10-18", false, null))).doesNotContain("VALARM");
        assertThat(text(DAY, day("k", "2024-09-20")))
                .contains("TRIGGER:-P2DT15H")
                .doesNotContain("TRIGGER:-P13DT15H");
        assertThat(text(DAY, day("k", "2024-09-12"))).doesNotContain("VALARM");
    }

    @Test
    void an_address_that_is_none_is_left_out() {
        assertThat(text(DAY, day("k", "2024-10-18", true, "http://a b"))).doesNotContain("URL");
    }

    @ParameterizedTest
    @CsvSource({
        "a, 75, 1",
        "a, 76, 2",
        "a, 149, 2",
        "a, 150, 3",
        "截, 25, 1",
        "截, 26, 2",
        "🏭, 19, 2"
    })
    void a_line_is_folded_where_it_would_have_more_than_75_octets(
            String character, int times, int lines) {
        String line = character.repeat(times) + "\r\n";
        String folded = DeadlineCalendar.folded(line);
        assertThat(folded.split("\r\n"))
                .hasSize(lines)
                .allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(unfolded(folded)).isEqualTo(line);
    }

    // Which days

    /** Days of a firm of which nothing but the name is known: every programme may come true. */
    private static List<String> days(LocalDate asOf, String programme) {
        Report report = SampleReports.of(asOf, "name: 甲公司");
        return days(report, WITHIN_REACH).stream()
                .filter(event -> event.contains("CATEGORIES:惠企申报," + programme + ","))
                .map(
                        event ->
                                event.replaceAll("(?s).*VALUE=DATE:(\\d+).*", "$1")
                                        + event.replaceAll("(?s).*SUMMARY:([^：]*).*", " $1")
                                        + (event.contains("VALARM") ? " !" : ""))
                .toList();
    }

    private static List<String> days(Report report, Set<Verdict> verdicts) {
        DeadlineCalendar calendar = new DeadlineCalendar("x", report.asOf(), List.of(0));
        calendar.add(report, verdicts, false, Language.ZH);
        String[] parts = unfolded(calendar.text()).split("BEGIN:VEVENT");
        return List.of(parts).subList(1, parts.length);
    }

    @Test
    void deadlines_are_told_apart_by_whom_they_bind() {
        assertThat(days(DAY, "P16")).containsExactly("20240920 申报截止 !", "20241010 【设区市主管部门】报送截止");
    }

    @Test
    void months_end_where_no_deadline_closes_before_and_begin_where_they_lie_ahead() {
        assertThat(days(DAY, "P09")).containsExactly("20241018 申报截止 !");
        assertThat(days(DAY, "P03")).containsExactly("20241031 参考申报时间结束（仅供参考） !");
        assertThat(days(LocalDate.of(2024, 7, 10), "P03"))
                .containsExactly("20240801 参考申报时间开始（仅供参考）", "20241031 参考申报时间结束（仅供参考） !");
    }

    @Test
    void a_day_counts_until_it_is_over_and_what_is_over_is_left_out() {
        assertThat(days(LocalDate.of(2024, 9, 20), "P16")).hasSize(2);
        assertThat(days(LocalDate.of(2024, 9, 21), "P16")).isEmpty();
    }

    @Test
    void only_programmes_with_the_chosen_verdicts_are_listed() {
        Report report = SampleReports.sensors(DAY);
        assertThat(days(report, Set.of(Verdict.ELIGIBLE)))
                .isNotEmpty()
                .allMatch(event -> event.contains("结论：可申报"));
        assertThat(days(report, Set.of())).isEmpty();
    }
}
