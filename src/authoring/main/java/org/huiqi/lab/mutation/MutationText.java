package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.TextPrinter;
import org.huiqi.lab.mutation.MutationResult.Tried;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;

/** What became of the mutants, as text for people. */
public final class MutationText {
    private final MutationResult result;
    private final Map<Mutant, Bilingual> left;
    private final Language language;

    private MutationText(MutationResult result, Map<Mutant, Bilingual> left, Language language) {
        this.result = result;
        this.left = left;
        this.language = language;
    }

    /** The survivors, stale explanations and the kill rate, in lines. */
    public static String of(MutationResult result, Language language) {
        return of(result, Map.of(), language);
    }

    /**
     * The same, with why no case was written for a survivor.
     *
     * @param left reasons, where cases were asked for
     */
    public static String of(MutationResult result, Map<Mutant, Bilingual> left, Language language) {
        return new MutationText(result, left, language).text();
    }

    private String text() {
        List<Item> items = new ArrayList<>();
        result.survivors().forEach(survivor -> items.add(of(survivor)));
        for (EquivalentMutants.Entry entry : result.stale()) {
            items.add(Item.of(say(MutationPhrase.STALE, entry.at(), entry.id(), entry.mutation())));
        }
        items.add(Item.of(summary()));
        TextPage page = TextPage.unwrapped(false);
        TextPrinter.print(
                new Document(language, "", "", List.of(new Items(Marker.NONE, items))), page);
        return page.toString();
    }

    private String summary() {
        return say(
                MutationPhrase.SUMMARY,
                result.tried().size(),
                result.killed() - result.byLint(),
                result.byLint(),
                result.equivalent().size(),
                result.survivors().size(),
                result.killRate());
    }

    private Item of(Tried survivor) {
        Mutant mutant = survivor.mutant();
        return new Item(
                null,
                mutant.file()
                        + ":"
                        + mutant.line()
                        + "  "
                        + mutant.id()
                        + "  "
                        + mutant.kind().text().in(language),
                lines(mutant),
                List.of());
    }

    private List<String> lines(Mutant mutant) {
        List<String> lines = new ArrayList<>();
        lines.add(mutant.mutation());
        lines.add(say(MutationPhrase.KILLER, mutant.killer()));
        Bilingual why = left.get(mutant);
        if (why != null) {
            lines.add(say(MutationPhrase.NOT_WRITTEN, why));
        }
        return lines;
    }

    private String say(MutationPhrase phrase, Object... values) {
        return phrase.in(language, values);
    }
}
