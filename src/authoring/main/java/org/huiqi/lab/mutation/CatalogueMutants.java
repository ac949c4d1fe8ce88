package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.mutation.Mutant.CatalogueChange;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Everything that the catalogue entry of one programme or standard is changed into. */
final class CatalogueMutants {
    private final Judged judged;
    private final List<String> lines;
    private final List<Mutant> mutants = new ArrayList<>();

    private CatalogueMutants(Judged judged, List<String> lines) {
        this.judged = judged;
        this.lines = lines;
    }

    /** The mutants of the catalogue entry of a programme or standard. */
    static List<Mutant> of(Judged judged, PackFiles files) {
        String file = judged.file() + ".yaml";
        Optional<String> text =
                judged instanceof Standard ? files.standard(file) : files.seed(file);
        CatalogueMutants all =
                new CatalogueMutants(judged, text.map(t -> t.lines().toList()).orElse(List.of()));
        for (Criterion criterion : judged.criteria()) {
            all.force(criterion);
            all.group(criterion);
            all.tracks(criterion);
        }
        return all.mutants;
    }

    /** A group has one force, so all its members change together. */
    private void force(Criterion criterion) {
        String group = criterion.anyOf();
        if (criterion.force() == Force.PREFERRED || group != null && !isFirstOf(group, criterion)) {
            return;
        }
        Force other = criterion.force() == Force.MUST ? Force.IN_PRINCIPLE : Force.MUST;
        add(
                criterion,
                Mutation.FORCE,
                "force: " + criterion.force(),
                "force: " + other,
                new Bilingual(
                        "只有 " + criterion.id() + " 不符合的企业，写明该通道的结论",
                        "a firm that misses "
                                + criterion.id()
                                + " alone, stating the track's verdict"),
                c ->
                        c == criterion || group != null && group.equals(c.anyOf())
                                ? with(c, c.tracks(), other, c.anyOf())
                                : c);
    }

    private boolean isFirstOf(String group, Criterion criterion) {
        return judged.criteria().stream()
                .filter(c -> group.equals(c.anyOf()))
                .findFirst()
                .filter(c -> c == criterion)
                .isPresent();
    }

    private void group(Criterion criterion) {
        if (criterion.anyOf() == null) {
            return;
        }
        add(
                criterion,
                Mutation.GROUP_SPLIT,
                "anyOf: " + criterion.anyOf(),
                "anyOf: null",
                new Bilingual(
                        "符合 " + criterion.anyOf() + " 组中另一项而不符合本项的企业，写明结论",
                        "a firm that meets another member of "
                                + criterion.anyOf()
                                + " but not this one, stating the verdict"),
                c -> c == criterion ? with(c, c.tracks(), c.force(), null) : c);
    }

    private void tracks(Criterion criterion) {
        List<String> tracks =
                criterion.tracks().isEmpty()
                        ? judged.tracks().stream().map(Named::id).toList()
                        : criterion.tracks();
        for (String track : tracks) {
            List<String> left = tracks.stream().filter(t -> !t.equals(track)).toList();
            dropped(criterion, tracks.toString(), left, track);
        }
        if (tracks.isEmpty()) {
            dropped(criterion, "[all]", List.of(), judged.id());
        }
    }

    private void dropped(Criterion criterion, String before, List<String> left, String track) {
        add(
                criterion,
                Mutation.TRACK_DROPPED,
                "tracks: " + before,
                "tracks: " + (left.isEmpty() ? "none" : left),
                new Bilingual(
                        "只有 " + criterion.id() + " 不符合的企业，写明 " + track + " 的结论",
                        "a firm that misses "
                                + criterion.id()
                                + " alone, stating the verdict of "
                                + track),
                c ->
                        c != criterion
                                ? c
                                : left.isEmpty() ? null : with(c, left, c.force(), c.anyOf()));
    }

    private static Criterion with(
            Criterion c, List<String> tracks, Force force, @Nullable String anyOf) {
        Criterion changed = Values.with(Values.with(c, "tracks", tracks), "force", force);
        return Values.with(changed, "anyOf", anyOf);
    }

    private void add(
            Criterion criterion,
            Mutation kind,
            String before,
            String after,
            Bilingual killer,
            UnaryOperator<@Nullable Criterion> change) {
        List<Criterion> criteria =
                judged.criteria().stream().map(change).filter(Objects::nonNull).toList();
        mutants.add(
                new Mutant(
                        criterion.id(),
                        kind,
                        judged.file() + ".yaml",
                        line(criterion),
                        before,
                        after,
                        killer,
                        new CatalogueChange(with(criteria))));
    }

    private int line(Criterion criterion) {
        String start = "- id: " + criterion.id();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().equals(start))
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
    }

    private Judged with(List<Criterion> criteria) {
        return judged instanceof Programme programme
                ? Values.with(programme, "criteria", criteria)
                : Values.with((Standard) judged, "criteria", criteria);
    }
}
