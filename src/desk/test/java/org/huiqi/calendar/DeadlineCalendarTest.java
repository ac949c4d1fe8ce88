package org.huiqi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Summary;
import org.huiqi.report.view.DueDate;
import org.junit.jupiter.api.Test;

class DeadlineCalendarTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 10);

    private static DueDate date(DueDate.Kind kind, String key, String day) {
        return new DueDate(
                key,
                LocalDate.parse(day),
                kind,
                "申报截止：P09 省专精特新中小企业（第二批） · 甲,乙;丙\\丁有限公司",
                List.of("第一行：a;b,c\\d", "第二行"),
                "https://example.org/a,b;c",
                List.of("惠企申报", "P09", "甲,乙"));
    }

    private static String text(LocalDate asOf, DueDate... dates) {
        DeadlineCalendar calendar = new DeadlineCalendar("惠企申报日程", asOf, List.of(14, 3));
        for (DueDate date : dates) {
            calendar.add(date);
        }
        return calendar.text();
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    @Test
    void an_event_is_written_as_rfc_5545_asks() {
        String text = unfolded(text(DAY, date(DueDate.Kind.APPLICANT, "k", "2024-10-18")));
        assertThat(text)
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "BEGIN:VCALENDAR",
                                "PRODID:-//Huiqi//Deadlines//ZH",
                                "VERSION:2.0",
                                "CALSCALE:GREGORIAN",
                                "X-WR-CALNAME:惠企申报日程",
                                "BEGIN:VEVENT",
                                "UID:8ce4b16b-22b5-3894-aa86-c421e8759df3@huiqi",
                                "DTSTAMP:20240910T000000Z",
                                "SEQUENCE:19976",
                                "DTSTART;VALUE=DATE:20241018",
                                "SUMMARY:申报截止：P09 省专精特新中小企业（第二批） · 甲\\,乙\\;丙\\\\丁有限公司",
                                "DESCRIPTION:第一行：a\\;b\\,c\\\\d\\n第二行",
                                "CATEGORIES:惠企申报,P09,甲\\,乙",
                                "URL:https://example.org/a,b;c",
                                "TRANSP:TRANSPARENT",
                                "BEGIN:VALARM",
                                "ACTION:DISPLAY",
                                "DESCRIPTION:申报截止：P09 省专精特新中小企业（第二批） · 甲\\,乙\\;丙\\\\丁有限公司",
                                "TRIGGER:-P13DT15H",
                                "END:VALARM",
                                "BEGIN:VALARM",
                                "ACTION:DISPLAY",
                                "DESCRIPTION:申报截止：P09 省专精特新中小企业（第二批） · 甲\\,乙\\;丙\\\\丁有限公司",
                                "TRIGGER:-P2DT15H",
                                "END:VALARM",
                                "END:VEVENT",
                                "END:VCALENDAR",
                                ""));
    }

    @Test
    void a_strict_reader_takes_it_and_reads_the_same_texts() throws IOException, ParserException {
        DueDate date = date(DueDate.Kind.APPLICANT, "k", "2024-10-18");
        Calendar calendar = new CalendarBuilder().build(new StringReader(text(DAY, date)));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        VEvent event = (VEvent) calendar.getComponents().get(0);
        assertThat(event.<Summary>getRequiredProperty("SUMMARY").getValue())
                .isEqualTo(date.summary());
        assertThat(event.<Description>getRequiredProperty("DESCRIPTION").getValue())
                .isEqualTo(String.join("\n", date.description()));
        assertThat(event.getRequiredProperty("DTSTART").getValue()).isEqualTo("20241018");
    }

    @Test
    void no_line_has_more_than_75_octets_and_every_one_ends_with_crlf() {
        String text = text(DAY, date(DueDate.Kind.APPLICANT, "k", "2024-10-18"));
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text).endsWith("\r\n");
        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void a_moved_deadline_keeps_its_uid_and_a_later_check_has_a_higher_sequence() {
        String before = text(DAY, date(DueDate.Kind.APPLICANT, "k", "2024-10-18"));
        String after = text(DAY.plusDays(5), date(DueDate.Kind.APPLICANT, "k", "2024-10-25"));
        String other = text(DAY, date(DueDate.Kind.APPLICANT, "l", "2024-10-18"));
        assertThat(line(after, "UID")).isEqualTo(line(before, "UID"));
        assertThat(line(other, "UID")).isNotEqualTo(line(before, "UID"));
        assertThat(line(before, "SEQUENCE")).isEqualTo("SEQUENCE:19976");
        assertThat(line(after, "SEQUENCE")).isEqualTo("SEQUENCE:19981");
    }

    private static String line(String text, String property) {
        return text.lines().filter(line -> line.startsWith(property)).findFirst().orElseThrow();
    }

    @Test
    void firms_that_cannot_be_told_apart_still_have_different_uids() {
        DueDate date = date(DueDate.Kind.APPLICANT, "k", "2024-10-18");
        assertThat(text(DAY, date, date).lines().filter(line -> line.startsWith("UID")))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void only_what_the_applicant_must_do_rings_and_never_before_the_day_of_the_check() {
        assertThat(text(DAY, date(DueDate.Kind.AUTHORITY, "k", "2024-10-18")))
                .doesNotContain("VALARM");
        assertThat(text(DAY, date(DueDate.Kind.OPENING, "k", "2024-10-18")))
                .doesNotContain("VALARM");
        assertThat(text(DAY, date(DueDate.Kind.CLOSING, "k", "2024-10-18")))
                .contains("TRIGGER:-P13DT15H", "TRIGGER:-P2DT15H");
        assertThat(text(DAY, date(DueDate.Kind.APPLICANT, "k", "2024-09-20")))
                .contains("TRIGGER:-P2DT15H")
                .doesNotContain("TRIGGER:-P13DT15H");
        assertThat(text(DAY, date(DueDate.Kind.APPLICANT, "k", "2024-09-12")))
                .doesNotContain("VALARM");
    }

    @Test
    void an_address_that_is_none_is_left_out() {
        DueDate date =
                new DueDate(
                        "k", DAY, DueDate.Kind.AUTHORITY, "s", List.of(), "http://a b", List.of());
        assertThat(text(DAY, date)).contains("SUMMARY:s").doesNotContain("URL");
    }
}
