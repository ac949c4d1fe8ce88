package org.huiqi.cli;

import java.util.List;
import org.huiqi.imports.Choice;
import org.huiqi.imports.Conflict;
import org.huiqi.imports.FieldText;
import org.huiqi.imports.Filling;
import org.huiqi.imports.Imported;
import org.huiqi.imports.Note;
import org.huiqi.imports.Offer;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.verdict.Question;

/** What became of an import, for a terminal. */
final class ImportText {
    private static final int QUESTIONS = 5;

    private final Language language;

    ImportText(Language language) {
        this.language = language;
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private String say(Bilingual text) {
        return text.in(language);
    }

    String fault(Fault fault) {
        return say(fault.message());
    }

    /** Everything about one profile but the faults and the questions. */
    String of(String target, Imported imported) {
        StringBuilder text = new StringBuilder();
        head(text, target, imported);
        for (Filling filling : imported.filled()) {
            line(text, "  ", field(filling.path(), filling.value()), filling.origin());
        }
        conflicts(text, imported.conflicts());
        offers(text, imported.offers());
        notes(text, imported.notes());
        return text.toString();
    }

    private void head(StringBuilder text, String target, Imported imported) {
        int filled = imported.filled().size();
        text.append(
                filled == 0
                        ? say("没有可填入 " + target + " 的内容", "Nothing to put into " + target)
                        : say(
                                "填入 " + target + "：" + filled + " 项",
                                "Put into " + target + ": " + filled));
        if (imported.agreed() > 0) {
            text.append(
                    say(
                            "；档案已有且一致：" + imported.agreed() + " 项",
                            "; already there and the same: " + imported.agreed()));
        }
        text.append('\n');
    }

    private String field(String path, Node value) {
        return say(FieldText.label(path)) + say("：", ": ") + say(FieldText.value(path, value));
    }

    private static void line(StringBuilder text, String indent, String said, String origin) {
        text.append(indent).append(said);
        if (!origin.isEmpty()) {
            text.append("  ← ").append(origin);
        }
        text.append('\n');
    }

    private void conflicts(StringBuilder text, List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return;
        }
        text.append(
                say(
                        "有出入，未作选择：" + conflicts.size() + " 项（用 --prefer 文件名 选定，或自行修改档案）\n",
                        "Conflicting, nothing was chosen: "
                                + conflicts.size()
                                + " (decide with --prefer FILE, or change the profile)\n"));
        for (Conflict conflict : conflicts) {
            text.append("  ").append(say(FieldText.label(conflict.path()))).append('\n');
            for (Choice choice : conflict.choices()) {
                String said = say(FieldText.value(conflict.path(), choice.value()));
                String origin =
                        choice.file() == null
                                ? (say("档案 ", "the profile ") + choice.origin()).strip()
                                : choice.origin();
                line(text, "    ", said, origin);
            }
        }
    }

    private void offers(StringBuilder text, List<Offer> offers) {
        if (offers.isEmpty()) {
            return;
        }
        text.append(
                say(
                        "可以采用，未填入（资质用 --titles 填入；列表一旦填写即视为齐全）：\n",
                        "Optional, not put in (titles with --titles; a list that is filled in counts as"
                                + " complete):\n"));
        offers.forEach(
                offer ->
                        line(
                                text,
                                "  ",
                                say(FieldText.label(offer.path()))
                                        + say("：", ": ")
                                        + say(offer.label()),
                                offer.source().toString()));
    }

    private void notes(StringBuilder text, List<Note> notes) {
        notes(text, notes, Note.Kind.WARNING, say("请注意：", "Please note:"));
        notes(text, notes, Note.Kind.REMARK, say("说明：", "Remarks:"));
        notes(text, notes, Note.Kind.LEFT_OUT, say("没有读入：", "Left out:"));
    }

    private void notes(StringBuilder text, List<Note> notes, Note.Kind kind, String heading) {
        List<Note> met = notes.stream().filter(note -> note.kind() == kind).toList();
        if (!met.isEmpty()) {
            text.append(heading).append('\n');
            met.forEach(
                    note ->
                            text.append("  ")
                                    .append(note.source())
                                    .append(say("：", ": "))
                                    .append(say(note.text()))
                                    .append('\n'));
        }
    }

    /** What files of many firms say beside. */
    String beside(List<Note> notes) {
        StringBuilder text = new StringBuilder();
        notes(text, notes);
        return text.toString();
    }

    /** Where the profile was kept as it was. */
    String kept(String copy) {
        return say("原文件另存为 " + copy, "The file as it was is kept as " + copy) + "\n";
    }

    /** What to find out next. */
    String questions(List<Question> questions) {
        if (questions.isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder(say("接下来最有用的问题：\n", "The questions that help most now:\n"));
        for (int i = 0; i < Math.min(QUESTIONS, questions.size()); i++) {
            Question question = questions.get(i);
            text.append("  ").append(i + 1).append(". ").append(say(question.ask()));
            text.append(" [").append(String.join(" ", question.programmes())).append("]\n");
        }
        return text.toString();
    }

    /** How many profiles were written. */
    String sum(int written, int refused) {
        String sum = say("共 " + written + " 份档案", "Profiles: " + written);
        return refused == 0
                ? sum + "\n"
                : sum
                        + say("，另有 " + refused + " 份被拒，未改动", "; refused and left alone: " + refused)
                        + "\n";
    }
}
