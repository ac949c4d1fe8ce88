package org.huiqi.cli;

import java.util.List;
import org.huiqi.imports.Conflict;
import org.huiqi.imports.FieldText;
import org.huiqi.imports.Filling;
import org.huiqi.imports.Imported;
import org.huiqi.imports.Note;
import org.huiqi.imports.Offer;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.huiqi.verdict.Question;

/** What became of an import, for a terminal. */
final class ImportText {
    private static final int QUESTIONS = 5;

    private final Language language;

    ImportText(Language language) {
        this.language = language;
    }

    private String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
    }

    String say(Bilingual text) {
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
        String said =
                filled == 0
                        ? say(ImportPhrase.NOTHING, target)
                        : say(ImportPhrase.FILLED, target, filled);
        text.append(
                        imported.agreed() == 0
                                ? said
                                : say(ImportPhrase.AND_AGREED, said, imported.agreed()))
                .append('\n');
    }

    private String field(String path, Node value) {
        return say(Joint.PAIR, FieldText.label(path), FieldText.value(path, value));
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
        text.append(say(ImportPhrase.CONFLICTS, conflicts.size())).append('\n');
        for (Conflict conflict : conflicts) {
            text.append("  ").append(say(FieldText.label(conflict.path()))).append('\n');
            for (Filling choice : conflict.choices()) {
                String said = say(FieldText.value(conflict.path(), choice.value()));
                String origin =
                        choice.file() == null
                                ? say(ImportPhrase.OF_PROFILE, choice.origin()).strip()
                                : choice.origin();
                line(text, "    ", said, origin);
            }
        }
    }

    private void offers(StringBuilder text, List<Offer> offers) {
        if (offers.isEmpty()) {
            return;
        }
        text.append(say(ImportPhrase.OFFERS)).append('\n');
        offers.forEach(
                offer ->
                        line(
                                text,
                                "  ",
                                say(Joint.PAIR, FieldText.label(offer.path()), offer.label()),
                                offer.source().toString()));
    }

    private void notes(StringBuilder text, List<Note> notes) {
        notes(text, notes, Note.Kind.WARNING, say(ImportPhrase.WARNINGS));
        notes(text, notes, Note.Kind.REMARK, say(ImportPhrase.REMARKS));
        notes(text, notes, Note.Kind.LEFT_OUT, say(ImportPhrase.LEFT_OUT));
    }

    private void notes(StringBuilder text, List<Note> notes, Note.Kind kind, String heading) {
        List<Note> met = notes.stream().filter(note -> note.kind() == kind).toList();
        if (!met.isEmpty()) {
            text.append(heading).append('\n');
            met.forEach(
                    note ->
                            text.append("  ")
                                    .append(say(Joint.PAIR, note.source(), note.text()))
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
        return say(ResultText.KEPT, copy) + "\n";
    }

    /** What to find out next. */
    String questions(List<Question> questions) {
        if (questions.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(say(ImportPhrase.QUESTIONS)).append('\n');
        for (int i = 0; i < Math.min(QUESTIONS, questions.size()); i++) {
            Question question = questions.get(i);
            text.append("  ").append(i + 1).append(". ").append(say(question.ask()));
            text.append(" [").append(String.join(" ", question.programmes())).append("]\n");
        }
        return text.toString();
    }

    /** How many profiles were written. */
    String sum(int written, int refused) {
        return (refused == 0
                        ? say(ImportPhrase.PROFILES, written)
                        : say(ImportPhrase.PROFILES_REFUSED, written, refused))
                + "\n";
    }
}
