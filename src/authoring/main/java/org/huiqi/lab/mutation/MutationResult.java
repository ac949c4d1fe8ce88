package org.huiqi.lab.mutation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.RecordJson;
import org.huiqi.document.TextPrinter;
import org.huiqi.lab.mutation.Mutant.Edge;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What became of all mutants.
 *
 * @param tried every mutant, in the order of the rules
 * @param stale explanations of mutants that a case does notice, or that are not made any more
 */
public record MutationResult(List<Tried> tried, List<EquivalentMutants.Entry> stale) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public MutationResult {
        tried = List.copyOf(tried);
        stale = List.copyOf(stale);
    }

    /** What notices a mutant. */
    public enum Detection {
        /** A case that passes on the unchanged pack and fails on the mutant. */
        CASE,
        /** A problem of the changed entry that the unchanged one does not have. */
        LINT
    }

    /**
     * What became of one mutant.
     *
     * @param mutant the mutant
     * @param by what notices it, or null
     * @param equivalent why none can, or null
     */
    public record Tried(
            Mutant mutant, @Nullable Detection by, EquivalentMutants.@Nullable Entry equivalent) {}

    /** How many mutants a case or lint notices. */
    public int killed() {
        return (int) tried.stream().map(Tried::by).filter(Objects::nonNull).count();
    }

    /** How many of them lint notices and no case does. */
    public int byLint() {
        return (int) tried.stream().filter(t -> t.by() == Detection.LINT).count();
    }

    /** Mutants that nothing notices and no entry explains. */
    public List<Tried> survivors() {
        return tried.stream().filter(t -> t.by() == null && t.equivalent() == null).toList();
    }

    /** Mutants that are explained as equivalent. */
    public List<Tried> equivalent() {
        return tried.stream().filter(t -> t.equivalent() != null).toList();
    }

    /** Killed mutants in per cent of those that are not equivalent, rounded down to 0.01. */
    public BigDecimal killRate() {
        int counted = tried.size() - equivalent().size();
        return counted == 0
                ? HUNDRED.setScale(2)
                : BigDecimal.valueOf(killed())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(counted), 2, RoundingMode.DOWN);
    }

    /** As text: the survivors, then how many there were. */
    public String text(Language language) {
        List<Item> items = new ArrayList<>();
        for (Tried tried : survivors()) {
            Mutant mutant = tried.mutant();
            String kind = mutant.kind().text().in(language);
            String at = mutant.file() + ":" + mutant.line() + "  " + mutant.id() + "  " + kind;
            List<String> lines = new ArrayList<>(List.of(mutant.mutation()));
            if (mutant.edge() != null) {
                lines.add(mutant.edge().text().in(language));
            }
            items.add(new Item(null, at, lines, List.of()));
        }
        for (EquivalentMutants.Entry entry : stale) {
            items.add(
                    Item.of(
                            MutationPhrase.STALE.in(
                                    language, entry.at(), entry.id(), entry.mutation())));
        }
        items.add(
                Item.of(
                        MutationPhrase.SUMMARY.in(
                                language,
                                tried.size(),
                                killed() - byLint(),
                                byLint(),
                                equivalent().size(),
                                survivors().size(),
                                killRate())));
        return TextPrinter.text(
                new Document(language, "", "", List.of(new Items(Marker.NONE, items))));
    }

    private record Page(
            int mutants,
            int killed,
            int byLint,
            BigDecimal killRatePct,
            List<Survivor> survivors,
            List<Explained> equivalent,
            List<Stale> stale) {}

    private record Survivor(
            @JsonUnwrapped Mutant mutant,
            @Nullable String comparison,
            @Nullable String value,
            List<String> paths) {
        private static Survivor of(Tried tried) {
            Edge edge = tried.mutant().edge();
            return edge == null
                    ? new Survivor(tried.mutant(), null, null, List.of())
                    : new Survivor(tried.mutant(), edge.comparison(), edge.value(), edge.paths());
        }
    }

    private record Explained(@JsonUnwrapped Mutant mutant, Bilingual reason) {}

    private record Stale(String at, String id, String mutation) {}

    /** As JSON. */
    public String json() {
        return RecordJson.pretty(
                new Page(
                        tried.size(),
                        killed(),
                        byLint(),
                        killRate(),
                        survivors().stream().map(Survivor::of).toList(),
                        equivalent().stream()
                                .map(t -> new Explained(t.mutant(), t.equivalent().reason()))
                                .toList(),
                        stale.stream()
                                .map(e -> new Stale(e.at().toString(), e.id(), e.mutation()))
                                .toList()));
    }
}
