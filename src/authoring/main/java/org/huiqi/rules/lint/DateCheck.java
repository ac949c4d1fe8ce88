package org.huiqi.rules.lint;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Overview;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.text.Sentence;

/** Windows that end before they begin, deadlines far from their window, and the like. */
final class DateCheck {
    /** A deadline of another year stands this many months from its window at least. */
    private static final int FAR = 6;

    private static final Pattern DAY_OF_YEAR = Pattern.compile("([0-9]{1,2})月([0-9]{1,2})日");

    private final Complaints found = new Complaints();

    private DateCheck() {}

    /**
     * What is wrong.
     *
     * @param edition a catalogue
     * @param isSound whether what a file says at a key could be read
     */
    static List<PackProblem> check(Edition edition, BiPredicate<String, String> isSound) {
        DateCheck check = new DateCheck();
        edition.programmes().stream()
                .filter(programme -> isSound.test(programme.id() + ".yaml", "window"))
                .filter(programme -> isSound.test(programme.id() + ".yaml", "deadlines"))
                .forEach(check::programme);
        edition.overviews().forEach(check::overview);
        return check.found.problems();
    }

    private void programme(Programme programme) {
        String file = programme.id() + ".yaml";
        Window window = programme.window();
        boolean turned = window != null && window.to() < window.from();
        if (turned) {
            found.add(
                    file,
                    "window",
                    LintText.WINDOW_ENDS_FIRST.with(window.from(), window.to()),
                    LintText.CORRECT_FROM_OR_TO.text());
        }
        Set<Deadline> seen = new HashSet<>();
        for (int i = 0; i < programme.deadlines().size(); i++) {
            Deadline deadline = programme.deadlines().get(i);
            String about = "deadlines." + i;
            if (window != null && !turned) {
                distance(file, about, window, deadline);
            }
            note(file, about, deadline);
            if (!seen.add(deadline)) {
                found.add(
                        file,
                        about,
                        LintText.DEADLINE_TWICE.with(deadline.date()),
                        LintText.REMOVE_ONE.text());
            }
        }
    }

    private void distance(String file, String about, Window window, Deadline deadline) {
        long before = ChronoUnit.MONTHS.between(deadline.date(), window.opensOn());
        long after = ChronoUnit.MONTHS.between(window.closesOn(), deadline.date());
        String months = window.year() + "-" + window.from() + "…" + window.to();
        if (Math.max(before, after) >= FAR) {
            found.add(
                    file,
                    about + ".date",
                    LintText.DEADLINE_FAR_OFF.with(deadline.date(), months),
                    LintText.CHECK_YEAR.text());
        } else if (deadline.closes() && deadline.date().isBefore(window.opensOn())) {
            found.add(
                    file,
                    about + ".date",
                    LintText.DEADLINE_BEFORE_OPENING.with(deadline.date()),
                    LintText.CORRECT_DATE.text());
        }
    }

    /** The one day that the note names, if it names one, is the deadline. */
    private void note(String file, String about, Deadline deadline) {
        List<String> days =
                DAY_OF_YEAR
                        .matcher(deadline.note().zh())
                        .results()
                        .map(MatchResult::group)
                        .toList();
        LocalDate date = deadline.date();
        String written = date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        if (days.size() == 1 && !days.contains(written)) {
            found.add(
                    file,
                    about + ".note.zh",
                    LintText.NOTE_SAYS_OTHER_DATE.with(Sentence.listed(days), date),
                    LintText.CORRECT_ONE.text());
        }
    }

    private void overview(Overview overview) {
        Overview.Validity validity = overview.validity();
        if (validity != null
                && validity.from() != null
                && validity.to().isBefore(validity.from())) {
            found.add(
                    overview.id() + ".yaml",
                    "validity",
                    LintText.VALIDITY_ENDS_FIRST.with(validity.from(), validity.to()),
                    LintText.CORRECT_FROM_OR_TO.text());
        }
    }
}
