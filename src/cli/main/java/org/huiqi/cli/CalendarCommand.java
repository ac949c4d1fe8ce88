package org.huiqi.cli;

import java.util.List;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.calendar.DeadlineCalendar;
import org.huiqi.report.view.Label;
import org.huiqi.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the days that lie ahead of firms as an iCalendar file. */
@Command(name = "calendar")
final class CalendarCommand extends BaseCommand.OfReports {
    private static final int FARTHEST = 365;

    @Mixin private ProgrammesOption programmes;

    @Option(
            names = "--verdict",
            paramLabel = "ELIGIBLE,NEEDS_ATTESTATION,CONDITIONAL,UNDECIDED",
            split = ",",
            descriptionKey = "calendar.verdict")
    private Set<Verdict> verdicts = DeadlineCalendar.WITHIN_REACH;

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

    @Mixin private OutputOption output;

    @Override
    public Integer call() {
        Checker checker = rules.checker(asOf.day());
        Set<String> chosen = programmes.chosen(checker.edition());
        refuseToReplace(output.file);
        DeadlineCalendar calendar =
                new DeadlineCalendar(Label.CALENDAR.in(language()), asOf.day(), reminders());
        return check(
                checker,
                chosen,
                new Reports() {
                    @Override
                    public void take(Report report, String file) {
                        calendar.add(report, verdicts, unspecific, language());
                    }

                    /** Writes none where it has no date, which the format does not allow. */
                    @Override
                    public void finish() {
                        if (calendar.isEmpty()) {
                            console.err().println(ResultText.NO_DATES.in(language()));
                        } else {
                            write(calendar.text(), output.file);
                        }
                    }
                });
    }

    private List<Integer> reminders() {
        if (silent) {
            return List.of();
        }
        for (int days : alarms) {
            if (days < 0 || days > FARTHEST) {
                throw Failure.usage(OptionText.ALARM, days, FARTHEST);
            }
        }
        return alarms.stream().distinct().toList();
    }
}
