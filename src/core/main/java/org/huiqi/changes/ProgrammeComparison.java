package org.huiqi.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Actor;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.catalogue.Programme.Obligation;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.changes.ClauseChange.Field;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Compares one programme of two editions. */
final class ProgrammeComparison {
    private final Programme was;
    private final Programme is;
    private final Map<String, String> numbers;
    private final List<ClauseChange> changes = new ArrayList<>();

    private ProgrammeComparison(Programme was, Programme is, Map<String, String> numbers) {
        this.was = was;
        this.is = is;
        this.numbers = numbers;
    }

    /**
     * What differs.
     *
     * @param numbers numbers of the old edition by those of the new one
     */
    static List<ClauseChange> of(Programme was, Programme is, Map<String, String> numbers) {
        ProgrammeComparison comparison = new ProgrammeComparison(was, is, numbers);
        comparison.programme();
        comparison.criteria();
        comparison.notes();
        return comparison.changes;
    }

    private void programme() {
        differ(Field.NAME, null, "", was.name(), is.name());
        differ(Field.WINDOW, null, "", window(was.window()), window(is.window()));
        for (Actor actor : Actor.values()) {
            deadlines(actor);
        }
        lists(Field.AUTHORITY, was.authorities(), is.authorities());
        lists(Field.PHONE, texts(was.phones()), texts(is.phones()));
        lists(Field.PORTAL, portals(was), portals(is));
        lists(Field.OBLIGATION, was.holders(), is.holders());
        lists(Field.MATERIAL, was.materials(), is.materials());
    }

    private static @Nullable Bilingual window(@Nullable Window window) {
        return window == null
                ? null
                : new Bilingual(
                        window.year() + "年" + window.from() + "月至" + window.to() + "月",
                        window.opensOn() + " to " + window.closesOn());
    }

    private void deadlines(Actor actor) {
        List<Bilingual> before = deadlines(was, actor);
        List<Bilingual> after = deadlines(is, actor);
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            differ(Field.DEADLINE, null, "", at(before, i), at(after, i));
        }
    }

    private static @Nullable Bilingual at(List<Bilingual> texts, int index) {
        return index < texts.size() ? texts.get(index) : null;
    }

    private static List<Bilingual> deadlines(Programme programme, Actor actor) {
        return programme.deadlines().stream()
                .filter(deadline -> deadline.actor() == actor)
                .map(ProgrammeComparison::deadline)
                .toList();
    }

    private static Bilingual deadline(Deadline deadline) {
        Bilingual whom = Words.of(deadline.actor());
        Bilingual closes =
                deadline.closes() ? Bilingual.same("") : ComparisonText.DOES_NOT_CLOSE.text();
        return ComparisonText.DEADLINE.with(deadline.date(), whom, deadline.note(), closes);
    }

    private static List<Bilingual> texts(List<String> texts) {
        return texts.stream().map(Bilingual::same).toList();
    }

    private static List<Bilingual> portals(Programme programme) {
        return programme.portals().stream()
                .map(
                        p ->
                                new Bilingual(
                                        p.name().zh() + " " + p.url(),
                                        p.name().en() + " " + p.url()))
                .toList();
    }

    /** What is gone from a list and what has come to it, side by side where both are one. */
    private void lists(Field field, List<Bilingual> before, List<Bilingual> after) {
        List<Bilingual> gone = before.stream().filter(b -> !after.contains(b)).toList();
        List<Bilingual> come = after.stream().filter(a -> !before.contains(a)).toList();
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            differ(field, null, "", at(gone, i), at(come, i));
        }
    }

    private void criteria() {
        Map<String, Criterion> before = new LinkedHashMap<>();
        was.criteria().forEach(criterion -> before.put(criterion.id(), criterion));
        for (Criterion now : is.criteria()) {
            Criterion earlier = before.remove(numbers.get(now.id()));
            if (earlier == null) {
                add(Field.REQUIREMENT, now.id(), now.clause(), null, now.requirement());
            } else {
                criterion(earlier, now);
            }
        }
        before.values()
                .forEach(c -> add(Field.REQUIREMENT, c.id(), c.clause(), c.requirement(), null));
    }

    private void criterion(Criterion before, Criterion now) {
        String id = now.id();
        String clause = now.clause();
        differ(Field.REQUIREMENT, id, clause, before.requirement(), now.requirement());
        differ(Field.FORCE, id, clause, force(before.force()), force(now.force()));
        differ(Field.DECISION, id, clause, decision(before.decide()), decision(now.decide()));
        differ(Field.PLACE, id, clause, place(was, before), place(is, now));
        differ(Field.READING, id, clause, before.reading(), now.reading());
    }

    private static Bilingual force(Force force) {
        return switch (force) {
            case MUST -> ComparisonText.MUST.text();
            case IN_PRINCIPLE -> ComparisonText.IN_PRINCIPLE.text();
            case PREFERRED -> ComparisonText.PREFERRED.text();
        };
    }

    private static Bilingual decision(Decision decision) {
        return switch (decision) {
            case FACTS -> ComparisonText.FACTS.text();
            case ATTEST -> ComparisonText.ATTEST.text();
            case OPEN_LIST -> ComparisonText.OPEN_LIST.text();
            case STANDARD -> ComparisonText.STANDARD.text();
        };
    }

    private static Bilingual place(Programme programme, Criterion criterion) {
        List<Bilingual> tracks = named(programme.tracks(), criterion.tracks());
        List<Bilingual> group =
                named(
                        programme.groups(),
                        criterion.anyOf() == null ? List.of() : List.of(criterion.anyOf()));
        Bilingual ways =
                tracks.isEmpty() ? ComparisonText.EVERY_WAY.text() : Sentence.listed(tracks);
        return group.isEmpty() ? ways : ComparisonText.ONE_OF.with(ways, group.get(0));
    }

    private static List<Bilingual> named(List<Named> all, List<String> ids) {
        return all.stream().filter(n -> ids.contains(n.id())).map(Named::name).toList();
    }

    private void notes() {
        paired(was.obligations(), is.obligations(), Obligation::id)
                .forEach(
                        pair ->
                                differ(
                                        Field.OBLIGATION,
                                        pair.id(),
                                        pair.any().clause(),
                                        pair.was() == null ? null : pair.was().text(),
                                        pair.is() == null ? null : pair.is().text()));
        paired(printed(was), printed(is), Note::id)
                .forEach(
                        pair ->
                                differ(
                                        pair.any().kind() == NoteKind.BEN
                                                ? Field.BENEFIT
                                                : Field.NOTE,
                                        pair.id(),
                                        "",
                                        pair.was() == null ? null : pair.was().text(),
                                        pair.is() == null ? null : pair.is().text()));
    }

    /** Defects of a text are ours to tell, not the handbook's. */
    private static List<Note> printed(Programme programme) {
        return programme.notes().stream().filter(n -> n.kind() != NoteKind.DEFECT).toList();
    }

    /** The same thing in both editions. */
    private record Pair<T>(String id, @Nullable T was, @Nullable T is) {
        T any() {
            return Objects.requireNonNull(is == null ? was : is);
        }
    }

    private <T> List<Pair<T>> paired(List<T> before, List<T> after, Function<T, String> id) {
        Map<String, T> earlier = new HashMap<>();
        before.forEach(one -> earlier.put(id.apply(one), one));
        List<Pair<T>> pairs = new ArrayList<>();
        for (T one : after) {
            String number = id.apply(one).replace(is.id(), was.id());
            pairs.add(new Pair<>(id.apply(one), earlier.remove(number), one));
        }
        for (T one : before) {
            if (earlier.containsKey(id.apply(one))) {
                pairs.add(new Pair<>(id.apply(one), one, null));
            }
        }
        return pairs;
    }

    private void differ(
            Field field,
            @Nullable String id,
            String locator,
            @Nullable Bilingual before,
            @Nullable Bilingual now) {
        if (!Objects.equals(before, now)) {
            add(field, id, locator, before, now);
        }
    }

    private void add(
            Field field,
            @Nullable String id,
            String locator,
            @Nullable Bilingual before,
            @Nullable Bilingual now) {
        changes.add(new ClauseChange(field, id, locator, before, now));
    }
}
