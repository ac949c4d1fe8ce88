package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.calendar.DeadlineCalendar;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.view.DueDates;
import org.huiqi.report.view.Label;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the days that lie ahead of firms as an iCalendar file. */
@Command(name = "calendar", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CalendarCommand implements Callable<Integer> {
    private static final int FARTHEST = 365;

    private final Console console;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;
    @Mixin private ProfilesArgument profiles;
    @Mixin private DayOption asOf;
    @Mixin private ProgrammesOption programmes;

    @Option(
            names = "--verdict",
            paramLabel = "ELIGIBLE,NEEDS_ATTESTATION,CONDITIONAL,UNDECIDED",
            split = ",",
            descriptionKey = "calendar.verdict")
    private Set<Verdict> verdicts = DueDates.WITHIN_REACH;

    @Option(names = "--unspecific", descriptionKey = "calendar.unspecific")
    private boolean unspecific;

    @Option(
            names = "--alarm",
            paramLabel = "14,3",
            split = ",",
            defaultValue = "14,3",
            descriptionKey = "calendar.alarm")
    private List<Integer> alarms;

    @Option(names = "--no-alarm", descriptionKey = "calendar.noAlarm")
    private boolean silent;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "calendar.output")
    private @Nullable Path output;

    CalendarCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf.day();
        Checker checker = rules.checker(day);
        Set<String> chosen = programmes.chosen(checker.edition());
        profiles.refuseToReplace(output);
        DeadlineCalendar calendar =
                new DeadlineCalendar(Label.CALENDAR.in(language.language()), day, reminders());
        return profiles.check(
                console, language.language(), checker, day, chosen, reports(calendar));
    }

    private Reports reports(DeadlineCalendar calendar) {
        Set<Place> more = unspecific ? Set.of(Place.UNSPECIFIC) : Set.of();
        return new Reports() {
            @Override
            public void take(Report report, String file) {
                DueDates.of(report, verdicts, more, language.language()).forEach(calendar::add);
            }

            /** Writes the calendar; none where it has no date, which the format does not allow. */
            @Override
            public void finish() {
                if (calendar.isEmpty()) {
                    console.err().println(ResultText.NO_DATES.in(language.language()));
                    return;
                }
                Output.write(calendar.text().getBytes(UTF_8), output, console.out());
            }
        };
    }

    private List<Integer> reminders() {
        if (silent) {
            return List.of();
        }
        for (int days : alarms) {
            if (days < 0 || days > FARTHEST) {
                throw new Failure(Exit.USAGE, OptionText.ALARM.with(days, FARTHEST));
            }
        }
        return alarms.stream().distinct().toList();
    }
}
