package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.lab.mutation.NumberText.Changed;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.lint.EntryCheck;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/**
 * Numbers of requirements, and of notes about benefits and quotas, written otherwise in one
 * language. No case reads a text: lint holds them against the rule and the other language.
 */
final class NumberMutants {
    private final CatalogueMutants all;

    private NumberMutants(CatalogueMutants all) {
        this.all = all;
    }

    /** Adds those of an entry. */
    static void addTo(CatalogueMutants all) {
        NumberMutants numbers = new NumberMutants(all);
        Judged judged = all.judged();
        for (int i = 0; i < judged.criteria().size(); i++) {
            Criterion is = judged.criteria().get(i);
            int at = i;
            numbers.text(
                    is.id(),
                    "requirement",
                    is.requirement(),
                    text ->
                            Values.with(
                                    judged,
                                    "criteria",
                                    with(
                                            judged.criteria(),
                                            at,
                                            Values.with(is, "requirement", text))));
        }
        if (judged instanceof Programme programme) {
            numbers.notes(programme);
        }
    }

    private void notes(Programme programme) {
        for (int i = 0; i < programme.notes().size(); i++) {
            Note is = programme.notes().get(i);
            int at = i;
            if (is.kind() != NoteKind.BEN && is.kind() != NoteKind.QUOTA) {
                continue;
            }
            text(
                    is.id(),
                    "text",
                    is.text(),
                    text ->
                            Values.with(
                                    programme,
                                    "notes",
                                    with(programme.notes(), at, Values.with(is, "text", text))));
        }
    }

    private static <T> List<T> with(List<T> list, int index, T other) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, other);
        return List.copyOf(changed);
    }

    private void text(String id, String key, Bilingual is, Function<Bilingual, Judged> put) {
        for (Language language : Language.values()) {
            String text = is.in(language);
            for (Changed changed : NumberText.larger(text)) {
                if (EntryCheck.nameTheSameNumbers(text, changed.text())) {
                    continue;
                }
                boolean zh = language == Language.ZH;
                all.add(
                        id,
                        Mutation.TEXT,
                        key + "." + (zh ? "zh" : "en") + ": " + text,
                        key + "." + (zh ? "zh" : "en") + ": " + changed.text(),
                        KillerPhrase.TEXT.text(),
                        put.apply(
                                zh
                                        ? new Bilingual(changed.text(), is.en())
                                        : new Bilingual(is.zh(), changed.text())));
            }
        }
    }
}
