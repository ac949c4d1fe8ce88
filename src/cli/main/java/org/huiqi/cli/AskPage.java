package org.huiqi.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.Report.Warning;
import org.huiqi.catalogue.Programme;
import org.huiqi.interview.Interview;
import org.huiqi.interview.Interview.Progress;
import org.huiqi.interview.Interview.Reason;
import org.huiqi.interview.Prompt;
import org.huiqi.interview.Reply;
import org.huiqi.interview.Reply.ChangedVerdict;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.LineWrap;
import org.huiqi.verdict.Verdict;

/** What a person reads during an interview. */
final class AskPage {
    private static final String INDENT = "  ";

    private final PrintStream out;
    private final Language language;
    private final int width;

    AskPage(PrintStream out, Language language, int width) {
        this.out = out;
        this.language = language;
        this.width = Math.max(40, width) - 1;
    }

    private String say(Bilingual text) {
        return text.in(language);
    }

    /** Text after a prefix; the lines that follow are indented as far. */
    private void write(String prefix, String text) {
        int indent = DisplayWidth.of(prefix);
        String start = prefix;
        for (String line : LineWrap.wrap(text, width - indent)) {
            out.println(start + line);
            start = " ".repeat(indent);
        }
    }

    void welcome(Path name, boolean isNew, Interview interview) {
        AskText head = isNew ? AskText.NEW_INTERVIEW : AskText.INTERVIEW;
        write("", say(head.with(name, interview.report().asOf())));
        write("", say(AskText.ORDER.text()));
        write("", say(AskText.KEYS.text()));
        if (!isNew) {
            progress(interview.progress());
        }
    }

    void question(Prompt prompt, int number) {
        out.println();
        String prefix = say(AskText.NUMBER.with(number));
        if (prompt.about() != null) {
            write(" ".repeat(DisplayWidth.of(prefix)), "[" + say(prompt.about()) + "]");
        }
        write(prefix, say(prompt.ask()));
        String below = " ".repeat(DisplayWidth.of(prefix));
        choices(below, prompt.choices());
        write(below, say(AskText.ALLOWED.with(prompt.allowed())));
    }

    private void choices(String indent, List<Bilingual> meanings) {
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < meanings.size(); i++) {
            choices.add(DisplayWidth.pad(i + 1 + "", 2) + " " + say(meanings.get(i)));
        }
        int column = 3 + choices.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        int columns = Math.max(1, (width - indent.length()) / column);
        for (int start = 0; start < choices.size(); start += columns) {
            StringBuilder line = new StringBuilder(indent);
            choices.subList(start, Math.min(choices.size(), start + columns))
                    .forEach(choice -> line.append(DisplayWidth.pad(choice, column)));
            out.println(line.toString().stripTrailing());
        }
    }

    void reasons(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            note(AskText.DECIDES_NOTHING.text());
            return;
        }
        write(INDENT, say(AskText.WAITING.text()));
        Programme last = null;
        for (Reason reason : reasons) {
            if (reason.programme() != last) {
                last = reason.programme();
                write(INDENT, say(AskText.PAGE.with(title(last), last.page())));
            }
            write(INDENT + INDENT, condition(reason));
        }
    }

    private String condition(Reason reason) {
        if (reason.criterion() == null) {
            return say(AskText.PUT_FORWARD.text());
        }
        return say(Joint.PAIR.with(reason.criterion().clause(), reason.criterion().requirement()));
    }

    private String title(Programme programme) {
        return programme.id() + " " + say(programme.name());
    }

    void note(Bilingual text) {
        write(INDENT, say(text));
    }

    void refused(Reply.Refused refused, Prompt prompt) {
        write(INDENT, say(AskText.NOT_TAKEN.with(refused.problem(), prompt.allowed())));
    }

    void taken(Reply.Taken taken) {
        write(INDENT, say(AskText.NOTED.with(taken.understood())));
        for (Warning warning : taken.warnings()) {
            write(INDENT, say(AskText.CHECK.with(warning.message())));
        }
        for (ChangedVerdict change : taken.changes()) {
            write(
                    INDENT,
                    say(
                            Joint.PAIR.with(
                                    title(change.programme()),
                                    say(Words.of(change.before()))
                                            + " → "
                                            + say(Words.of(change.after())))));
        }
    }

    void progress(Progress progress) {
        if (progress.questions() == 0) {
            return;
        }
        int next = Math.min(Progress.NEXT, progress.questions());
        Bilingual open =
                AskText.OPEN.with(progress.programmes(), progress.open(), next, progress.touched());
        note(progress.settled() > 0 ? AskText.OPEN_SETTLED.with(open, progress.settled()) : open);
    }

    void summary(Path name, boolean isSaved, Interview interview) {
        out.println();
        write(
                "",
                say(
                        (interview.prompt().isPresent() ? AskText.SO_FAR : AskText.NOTHING_LEFT)
                                .text()));
        Report report = interview.report();
        for (Verdict verdict : Verdict.values()) {
            List<String> titles =
                    report.programmes().stream()
                            .filter(result -> result.verdict() == verdict)
                            .map(ProgrammeResult::programme)
                            .map(this::title)
                            .toList();
            if (!titles.isEmpty()) {
                String head = say(Words.of(verdict)) + " " + titles.size();
                String all = String.join(language == Language.ZH ? "；" : "; ", titles);
                write(INDENT, say(Joint.PAIR.with(head, all)));
            }
        }
        if (isSaved) {
            out.println(say(AskText.SAVED.with(name)));
            out.println(say(AskText.WHOLE_REPORT.text()));
            out.println(INDENT + "huiqi check " + name + " --as-of " + report.asOf());
        }
    }
}
