package org.huiqi.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.Report.Warning;
import org.huiqi.catalogue.Programme;
import org.huiqi.interview.ChangedVerdict;
import org.huiqi.interview.Interview;
import org.huiqi.interview.Progress;
import org.huiqi.interview.Prompt;
import org.huiqi.interview.Reason;
import org.huiqi.interview.Reply;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.DisplayWidth;
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

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
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
        write(
                "",
                say("惠企问答：", "Interview: ")
                        + name
                        + (isNew ? say("（新建）", " (new)") : "")
                        + say("，基准日 ", ", as of ")
                        + interview.report().asOf());
        write(
                "",
                say(
                        "先问能定下最多项目的问题；每答一问即保存，随时可停，下次接着答。",
                        "The question that settles most programmes comes first. Every answer is"
                                + " saved at once; stop whenever you like and go on later."));
        write(
                "",
                say(
                        "? 不知道   < 上一问   h 为什么问   q 保存并退出",
                        "? don't know   < back   h why it is asked   q save and quit"));
        if (!isNew) {
            progress(interview.progress());
        }
    }

    void question(Prompt prompt, int number) {
        out.println();
        String prefix = say("问 " + number + "  ", number + ". ");
        if (prompt.about() != null) {
            write(" ".repeat(DisplayWidth.of(prefix)), "[" + say(prompt.about()) + "]");
        }
        write(prefix, say(prompt.ask()));
        String below = " ".repeat(DisplayWidth.of(prefix));
        choices(below, prompt.choices());
        write(below, say("（", "(") + say(prompt.allowed()) + say("）", ")"));
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
            note(new Bilingual("不影响任何结论", "it decides nothing"));
            return;
        }
        write(INDENT, say("下列项目的条件要看这个答案：", "These conditions wait for the answer:"));
        Programme last = null;
        for (Reason reason : reasons) {
            if (reason.programme() != last) {
                last = reason.programme();
                String page = say("（手册第 " + last.page() + " 页）", " (page " + last.page() + ")");
                write(INDENT, title(last) + page);
            }
            write(INDENT + INDENT, condition(reason));
        }
    }

    private String condition(Reason reason) {
        if (reason.criterion() == null) {
            return say(
                    "该项目按申报对象逐个核对，没有则不适用",
                    "it is about what is put forward; without any it does not apply");
        }
        return reason.criterion().clause() + say("：", ": ") + say(reason.criterion().requirement());
    }

    private String title(Programme programme) {
        return programme.id() + " " + say(programme.name());
    }

    void note(Bilingual text) {
        write(INDENT, say(text));
    }

    void refused(Reply.Refused refused, Prompt prompt) {
        write(
                INDENT,
                say("未记：", "not taken: ")
                        + say(refused.problem())
                        + say("。可填：", ". Allowed: ")
                        + say(prompt.allowed()));
    }

    void taken(Reply.Taken taken) {
        write(INDENT, say("已记：", "noted: ") + say(taken.understood()));
        for (Warning warning : taken.warnings()) {
            write(INDENT, say("请核对：", "check: ") + say(warning.message()));
        }
        for (ChangedVerdict change : taken.changes()) {
            write(
                    INDENT,
                    title(change.programme())
                            + say("：", ": ")
                            + say(Words.of(change.before()))
                            + " → "
                            + say(Words.of(change.after())));
        }
    }

    void progress(Progress progress) {
        if (progress.questions() == 0) {
            return;
        }
        int next = Math.min(Progress.NEXT, progress.questions());
        note(
                new Bilingual(
                        progress.programmes()
                                + " 个项目中还有 "
                                + progress.open()
                                + " 个未定；接下来 "
                                + next
                                + " 问涉及其中 "
                                + progress.touched()
                                + " 个"
                                + (progress.settled() > 0
                                        ? "，答完可定 " + progress.settled() + " 个"
                                        : ""),
                        progress.open()
                                + " of "
                                + progress.programmes()
                                + " programmes still open; the next "
                                + next
                                + " questions are about "
                                + progress.touched()
                                + " of them"
                                + (progress.settled() > 0
                                        ? " and settle " + progress.settled()
                                        : "")));
    }

    void summary(Path name, boolean isSaved, Interview interview) {
        out.println();
        write(
                "",
                interview.prompt().isPresent()
                        ? say("到此为止的结论：", "The result so far:")
                        : say("没有可问的了。结论：", "There is nothing left to ask. The result:"));
        Report report = interview.report();
        for (Verdict verdict : Verdict.values()) {
            List<String> titles =
                    report.programmes().stream()
                            .filter(result -> result.verdict() == verdict)
                            .map(ProgrammeResult::programme)
                            .map(this::title)
                            .toList();
            if (!titles.isEmpty()) {
                String head = say(Words.of(verdict)) + " " + titles.size() + say("：", ": ");
                write(INDENT, head + String.join(say("；", "; "), titles));
            }
        }
        if (isSaved) {
            out.println(say("已保存到 ", "Saved in ") + name);
            out.println(say("完整报告：", "Whole report:"));
            out.println(INDENT + "huiqi check " + name + " --as-of " + report.asOf());
        }
    }
}
