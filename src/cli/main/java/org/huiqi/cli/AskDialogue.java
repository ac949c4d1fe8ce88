package org.huiqi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.huiqi.interview.Interview;
import org.huiqi.interview.Prompt;
import org.huiqi.interview.Reply;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** An interview line by line: what is asked goes to standard output, answers come from input. */
final class AskDialogue {
    private static final Set<String> BACK = Set.of("<", "back", "上一问");
    private static final Set<String> HELP = Set.of("h", "help", "帮助", "说明");
    private static final Set<String> QUIT = Set.of("q", "quit", "exit", "退出");

    private final Console console;
    private final BufferedReader in;
    private final AskPage page;
    private final Path name;
    private final ProfileFile file;
    private final Interview interview;
    private int number;

    AskDialogue(
            Console console, Language language, Path name, ProfileFile file, Interview interview) {
        this.console = console;
        this.in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        this.page = new AskPage(console.out(), language, console.width());
        this.name = name;
        this.file = file;
        this.interview = interview;
    }

    /** Asks until nothing is left to ask, the person quits or the input ends. */
    void run() {
        page.welcome(name, file.held() == null, interview);
        boolean goesOn = true;
        while (goesOn && interview.prompt().isPresent()) {
            page.question(interview.prompt().get(), ++number);
            goesOn = turn();
        }
        page.summary(name, file.held() != null, interview);
        console.out().flush();
    }

    /** One question, asked until it is answered; false where the person stops. */
    private boolean turn() {
        while (true) {
            String typed = line();
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
                page.reasons(interview.reasons());
            } else if (BACK.contains(word)) {
                return back();
            } else if (!word.isEmpty() && answer(typed)) {
                return true;
            }
        }
    }

    private @Nullable String line() {
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

    private boolean back() {
        if (interview.back()) {
            number -= 2;
            save();
            page.note(AskText.TAKEN_BACK.text());
        } else {
            number--;
            page.note(AskText.FIRST.text());
        }
        return true;
    }

    /** Whether the answer was taken. */
    private boolean answer(String typed) {
        Prompt prompt = interview.prompt().orElseThrow();
        Reply reply = interview.answer(typed);
        if (reply instanceof Reply.Refused refused) {
            page.refused(refused, prompt);
            return false;
        }
        if (reply instanceof Reply.Taken taken) {
            save();
            page.taken(taken);
        } else {
            page.note(AskText.NOT_KNOWN.text());
        }
        page.progress(interview.progress());
        return true;
    }

    private void save() {
        Path copy = file.save(interview.document());
        if (copy != null) {
            page.note(AskText.WRITTEN_ANEW.with(copy));
        }
    }
}
