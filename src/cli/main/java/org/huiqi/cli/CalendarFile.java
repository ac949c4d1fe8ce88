package org.huiqi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.calendar.DeadlineCalendar;
import org.huiqi.profile.reading.Fault;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.view.DueDates;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** One calendar of the firms of a run. */
final class CalendarFile implements Reports {
    private final Console console;
    private final @Nullable Path file;
    private final DeadlineCalendar calendar;
    private final Set<Verdict> verdicts;
    private final Set<Place> more;
    private final Language language;

    /**
     * A calendar.
     *
     * @param file where it goes; null = standard output
     * @param calendar an empty one
     * @param verdicts dates of programmes with these verdicts
     * @param more places to list beside those of programmes within reach
     */
    CalendarFile(
            Console console,
            @Nullable Path file,
            DeadlineCalendar calendar,
            Set<Verdict> verdicts,
            Set<Place> more,
            Language language) {
        this.console = console;
        this.file = file;
        this.calendar = calendar;
        this.verdicts = verdicts;
        this.more = more;
        this.language = language;
    }

    @Override
    public void take(Report report, String file) {
        DueDates.of(report, verdicts, more, language).forEach(calendar::add);
    }

    @Override
    public void refuse(String source, List<Fault> faults) {
        // A calendar tells dates only; the faults stand on standard error.
    }

    /** Writes the calendar; none where it has no date, which the format does not allow. */
    @Override
    public void finish() {
        if (calendar.isEmpty()) {
            console.err().println(ResultText.NO_DATES.in(language));
            return;
        }
        try (Output whole = Output.to(file, console.out())) {
            whole.print(calendar.text());
            whole.finish();
        }
    }

    @Override
    public void close() {}
}
