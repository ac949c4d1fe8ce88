package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Criteria that bind otherwise, or belong to other groups and tracks. */
final class StructureMutants {
    private final CatalogueMutants all;
    private final Judged judged;

    private StructureMutants(CatalogueMutants all) {
        this.all = all;
        this.judged = all.judged();
    }

    /** Adds those of an entry. */
    static void addTo(CatalogueMutants all) {
        StructureMutants structure = new StructureMutants(all);
        for (Criterion criterion : all.judged().criteria()) {
            structure.force(criterion);
            structure.group(criterion);
            structure.joined(criterion);
            structure.tracks(criterion);
        }
    }

    /** A group has one force, so all its members change together. */
    private void force(Criterion criterion) {
        String group = criterion.anyOf();
        if (group != null && !isFirstOf(group, criterion)) {
            return;
        }
        for (Force other : Force.values()) {
            if (other == criterion.force()) {
                continue;
            }
            add(
                    criterion,
                    Mutation.FORCE,
                    "force: " + criterion.force(),
                    "force: " + other,
                    KillerPhrase.VERDICT_OF_TRACK.with(criterion.id()),
                    c ->
                            c == criterion || group != null && group.equals(c.anyOf())
                                    ? with(c, c.tracks(), other, c.anyOf())
                                    : c);
        }
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
                KillerPhrase.OTHER_OF_GROUP.with(criterion.anyOf()),
                c -> c == criterion ? with(c, c.tracks(), c.force(), null) : c);
    }

    /** Its neighbours in the catalogue are the members of a group that it is easily put among. */
    private void joined(Criterion criterion) {
        List<Criterion> criteria = judged.criteria();
        int index = criteria.indexOf(criterion);
        for (int i : new int[] {index - 1, index + 1}) {
            Criterion beside = i < 0 || i == criteria.size() ? null : criteria.get(i);
            if (beside == null
                    || beside.anyOf() == null
                    || beside.anyOf().equals(criterion.anyOf())
                    || beside.force() != criterion.force()
                    || !Objects.equals(beside.candidate(), criterion.candidate())) {
                continue;
            }
            add(
                    criterion,
                    Mutation.GROUP_JOINED,
                    "anyOf: " + criterion.anyOf(),
                    "anyOf: " + beside.anyOf(),
                    KillerPhrase.VERDICT.with(criterion.id()),
                    c -> c == criterion ? with(c, c.tracks(), c.force(), beside.anyOf()) : c);
        }
    }

    private void tracks(Criterion criterion) {
        List<String> every = judged.tracks().stream().map(Named::id).toList();
        List<String> tracks = criterion.tracks().isEmpty() ? every : criterion.tracks();
        for (String track : every) {
            if (!tracks.contains(track)) {
                added(criterion, tracks, track);
            }
        }
        for (String track : tracks) {
            List<String> left = tracks.stream().filter(t -> !t.equals(track)).toList();
            dropped(criterion, tracks.toString(), left, track);
        }
        if (tracks.isEmpty()) {
            dropped(criterion, "[all]", List.of(), judged.id());
        }
    }

    private void added(Criterion criterion, List<String> tracks, String track) {
        List<String> more = new ArrayList<>(tracks);
        more.add(track);
        add(
                criterion,
                Mutation.TRACK_ADDED,
                "tracks: " + tracks,
                "tracks: " + more,
                KillerPhrase.ALL_OF_TRACK.with(criterion.id(), track),
                c -> c == criterion ? with(c, List.copyOf(more), c.force(), c.anyOf()) : c);
    }

    private void dropped(Criterion criterion, String before, List<String> left, String track) {
        add(
                criterion,
                Mutation.TRACK_DROPPED,
                "tracks: " + before,
                "tracks: " + (left.isEmpty() ? "none" : left),
                KillerPhrase.VERDICT_OF.with(criterion.id(), track),
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
        all.add(
                criterion.id(),
                kind,
                before,
                after,
                killer,
                Values.with(judged, "criteria", criteria));
    }
}
