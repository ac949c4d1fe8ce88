package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.interview.Interview;
import org.huiqi.interview.Interview.Progress;
import org.huiqi.interview.Interview.Reason;
import org.huiqi.interview.Prompt;
import org.huiqi.interview.Reply;
import org.huiqi.interview.Reply.ChangedVerdict;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.LineWrap;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Fills in a profile question by question: what is asked goes to standard output, answers come from
 * input, a line each.
 */
@Command(name = "ask")
final class AskCommand extends BaseCommand.OnDay {
    private static final Set<String> BACK = Set.of("<", "back", "上一问");
    private static final Set<String> HELP = Set.of("h", "help", "帮助", "说明");
    private static final Set<String> QUIT = Set.of("q", "quit", "exit", "退出");
    private static final String INDENT = "  ";

    @Parameters(
            arity = "0..1",
            paramLabel = "PROFILE",
            defaultValue = "profile.yaml",
            descriptionKey = "ask.profile")
    private Path profile;

    @Mixin private ProgrammesOption programmes;
    @Mixin private EntriesOption entries;

    private ProfileFile file;
    private Interview interview;
    private int number;

    @Override
    public Integer call() {
        file = ProfileFile.at(profile, "ask");
        Checker checker = rules.checker(asOf.day());
        Set<String> chosen = programmes.chosen(checker.edition());
        ProfileDocument document =
                file.document(entries.reader(checker.edition().criterionIds()), asOf.day());
        interview = new Interview(checker, document, asOf.day(), chosen, entries.limits());
        ask();
        return Exit.DONE;
    }

    /** Asks until nothing is left to ask, the person quits or the input ends. */
    private void ask() {
        BufferedReader in = new BufferedReader(new InputStreamReader(console.in(), UTF_8));
        boolean isNew = file.held() == null;
        AskText head = isNew ? AskText.NEW_INTERVIEW : AskText.INTERVIEW;
        write("", head.with(profile, interview.report().asOf()));
        write("", AskText.ORDER.text());
        write("", AskText.KEYS.text());
        if (!isNew) {
            progress();
        }
        boolean goesOn = true;
        while (goesOn && interview.prompt().isPresent()) {
            number++;
            question(interview.prompt().get());
            goesOn = turn(in);
        }
        summary();
        console.out().flush();
    }

    /** One question, asked until it is answered; false where the person stops. */
    private boolean turn(BufferedReader in) {
        while (true) {
            String typed = line(in);
            String word =
                    typed == null
                            ? "q"
                            : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                                    .strip()
                                    .toLowerCase(Locale.ROOT);
            if (QUIT.contains(word)) {
                return false;
            }
            if (HELP.contains(word)) {
                reasons(interview.reasons());
            } else if (BACK.contains(word)) {
                boolean back = interview.back();
                number -= back ? 2 : 1;
                if (back) {
                    save();
                }
                note((back ? AskText.TAKEN_BACK : AskText.FIRST).text());
                return true;
            } else if (!word.isEmpty() && answer(typed)) {
                return true;
            }
        }
    }

    private @Nullable String line(BufferedReader in) {
        console.out().print("> ");
        console.out().flush();
        try {
            String line = in.readLine();
            if (!console.terminal()) {
                console.out().println(line == null ? "" : line.strip());
            } else if (line == null) {
                console.out().println();
            }
            return line;
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether the answer was taken. */
    private boolean answer(String typed) {
        Prompt prompt = interview.prompt().orElseThrow();
        Reply reply = interview.answer(typed);
        if (reply instanceof Reply.Refused refused) {
            note(AskText.NOT_TAKEN.with(refused.problem(), prompt.allowed()));
            return false;
        }
        if (reply instanceof Reply.Taken taken) {
            save();
            taken(taken);
        } else {
            note(AskText.NOT_KNOWN.text());
        }
        progress();
        return true;
    }

    private void save() {
        Path copy = file.save(interview.document());
        if (copy != null) {
            note(AskText.WRITTEN_ANEW.with(copy));
        }
    }

    private void question(Prompt prompt) {
        console.out().println();
        String prefix = AskText.NUMBER.in(language(), number);
        String below = " ".repeat(DisplayWidth.of(prefix));
        if (prompt.about() != null) {
            write(below, Bilingual.same("[" + prompt.about().in(language()) + "]"));
        }
        write(prefix, prompt.ask());
        choices(below, prompt.choices());
        write(below, AskText.ALLOWED.with(prompt.allowed()));
    }

    private void choices(String indent, List<Bilingual> meanings) {
        List<String> choices = new ArrayList<>();
        for (Bilingual meaning : meanings) {
            choices.add(
                    DisplayWidth.pad(choices.size() + 1 + "", 2) + " " + meaning.in(language()));
        }
        int column = 3 + choices.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        int columns = Math.max(1, (width() - indent.length()) / column);
        for (int start = 0; start < choices.size(); start += columns) {
            StringBuilder line = new StringBuilder(indent);
            choices.subList(start, Math.min(choices.size(), start + columns))
                    .forEach(choice -> line.append(DisplayWidth.pad(choice, column)));
            console.out().println(line.toString().stripTrailing());
        }
    }

    private void reasons(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            note(AskText.DECIDES_NOTHING.text());
            return;
        }
        note(AskText.WAITING.text());
        Programme last = null;
        for (Reason reason : reasons) {
            if (reason.programme() != last) {
                last = reason.programme();
                note(AskText.PAGE.with(title(last), last.page()));
            }
            Criterion asked = reason.criterion();
            write(
                    INDENT + INDENT,
                    asked == null
                            ? AskText.PUT_FORWARD.text()
                            : Joint.PAIR.with(asked.clause(), asked.requirement()));
        }
    }

    private void taken(Reply.Taken taken) {
        note(AskText.NOTED.with(taken.understood()));
        taken.warnings().forEach(warning -> note(AskText.CHECK.with(warning.message())));
        for (ChangedVerdict change : taken.changes()) {
            String before = Words.of(change.before()).in(language());
            String after = Words.of(change.after()).in(language());
            note(Joint.PAIR.with(title(change.programme()), before + " → " + after));
        }
    }

    private void progress() {
        Progress progress = interview.progress();
        if (progress.questions() == 0) {
            return;
        }
        int next = Math.min(Progress.NEXT, progress.questions());
        Bilingual open =
                AskText.OPEN.with(progress.programmes(), progress.open(), next, progress.touched());
        note(progress.settled() > 0 ? AskText.OPEN_SETTLED.with(open, progress.settled()) : open);
    }

    private void summary() {
        console.out().println();
        boolean open = interview.prompt().isPresent();
        write("", (open ? AskText.SO_FAR : AskText.NOTHING_LEFT).text());
        Report report = interview.report();
        for (Verdict verdict : Verdict.values()) {
            List<String> titles =
                    report.programmes().stream()
                            .filter(result -> result.verdict() == verdict)
                            .map(result -> title(result.programme()))
                            .toList();
            if (!titles.isEmpty()) {
                String head = Words.of(verdict).in(language()) + " " + titles.size();
                String all = String.join(language() == Language.ZH ? "；" : "; ", titles);
                note(Joint.PAIR.with(head, all));
            }
        }
        if (file.held() != null) {
            say(AskText.SAVED, profile);
            say(AskText.WHOLE_REPORT);
            String check = "huiqi check " + profile + " --as-of " + report.asOf();
            console.out().println(INDENT + check);
        }
    }

    private String title(Programme programme) {
        return programme.id() + " " + programme.name().in(language());
    }

    private void note(Bilingual text) {
        write(INDENT, text);
    }

    /** Text after a prefix; the lines that follow are indented as far. */
    private void write(String prefix, Bilingual text) {
        int indent = DisplayWidth.of(prefix);
        String start = prefix;
        for (String line : LineWrap.wrap(text.in(language()), width() - indent)) {
            console.out().println(start + line);
            start = " ".repeat(indent);
        }
    }

    private int width() {
        return Math.max(40, console.width()) - 1;
    }
}
