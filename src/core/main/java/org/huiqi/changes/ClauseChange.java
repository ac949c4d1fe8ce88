package org.huiqi.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.catalogue.Programme.Obligation;
import org.huiqi.catalogue.Programme.Portal;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.profile.schema.Values;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a reader sees in one edition and not, or otherwise, in the other.
 *
 * @param field what it is about
 * @param id id of the criterion, obligation or note, in the new edition where it is there; null
 *     where it is about the programme
 * @param locator where it stands, in the new edition where it is there; empty where it is about the
 *     programme
 * @param was what the old edition says; null: nothing
 * @param is what the new edition says; null: nothing
 */
public record ClauseChange(
        ClauseField field,
        @Nullable String id,
        String locator,
        @Nullable Bilingual was,
        @Nullable Bilingual is) {
    /** What is told whole, not part by part. */
    static final Set<Class<?>> WHOLE =
            Set.of(Bilingual.class, Window.class, Deadline.class, Portal.class);

    private static final Map<String, ClauseField> OF_PROGRAMME =
            Map.of(
                    "name", ClauseField.NAME,
                    "window", ClauseField.WINDOW,
                    "deadlines", ClauseField.DEADLINE,
                    "authorities", ClauseField.AUTHORITY,
                    "phones", ClauseField.PHONE,
                    "portals", ClauseField.PORTAL,
                    "holders", ClauseField.OBLIGATION,
                    "materials", ClauseField.MATERIAL);
    private static final Map<String, ClauseField> OF_CRITERION =
            Map.of(
                    "requirement", ClauseField.REQUIREMENT,
                    "force", ClauseField.FORCE,
                    "decide", ClauseField.DECISION,
                    "tracks", ClauseField.PLACE,
                    "anyOf", ClauseField.PLACE,
                    "reading", ClauseField.READING,
                    "rule", ClauseField.RULE);

    /** What no reader of a programme sees. */
    private static final Set<String> UNTOLD = Set.of("page", "terms", "reviewed");

    /**
     * What differs in a programme in words: what is about the programme first, then its clauses in
     * their order, last what no clause says.
     *
     * @param numbers ids of the old edition by those of the new one
     * @param seen what the comparison of the editions saw of it
     */
    static List<ClauseChange> of(
            Programme was, Programme is, Map<String, String> numbers, List<CatalogueChange> seen) {
        List<ClauseChange> all =
                paired(seen).stream()
                        .flatMap(one -> of(was, is, numbers, one))
                        .filter(one -> one.was == null || !one.was.equals(one.is))
                        .distinct()
                        .toList();
        List<String> ids = all.stream().map(one -> String.valueOf(one.id)).toList();
        return all.stream()
                .sorted(
                        Comparator.comparingInt(ClauseChange::rank)
                                .thenComparing(one -> one.rank() == 1 ? ids.indexOf(one.id) : 0)
                                .thenComparing(ClauseChange::field))
                .toList();
    }

    private int rank() {
        boolean last = field == ClauseField.RULE || field == ClauseField.OTHER;
        return last ? 2 : id == null ? 0 : 1;
    }

    /** What came to a list and what is gone from it side by side, deadlines by whom they bind. */
    private static List<CatalogueChange> paired(List<CatalogueChange> seen) {
        Map<String, List<CatalogueChange>> lists = new LinkedHashMap<>();
        for (CatalogueChange one : seen) {
            Object value = one.after() == null ? one.before() : one.after();
            String actor = value instanceof Deadline deadline ? " " + deadline.actor() : "";
            lists.computeIfAbsent(one.at() + actor, at -> new ArrayList<>()).add(one);
        }
        List<CatalogueChange> paired = new ArrayList<>();
        for (List<CatalogueChange> list : lists.values()) {
            List<Object> gone = new ArrayList<>();
            List<Object> come = new ArrayList<>();
            for (CatalogueChange one : list) {
                if (one.after() == null) {
                    gone.add(one.before());
                } else if (one.before() == null) {
                    come.add(one.after());
                } else {
                    paired.add(one);
                }
            }
            CatalogueChange one = list.get(0);
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                Object was = i < gone.size() ? gone.get(i) : null;
                Object is = i < come.size() ? come.get(i) : null;
                paired.add(new CatalogueChange(one.judged(), one.at(), was, is));
            }
        }
        return paired;
    }

    private static Stream<ClauseChange> of(
            Programme was, Programme is, Map<String, String> numbers, CatalogueChange seen) {
        if (!PackComparison.isId(seen.at())) {
            ClauseField field = OF_PROGRAMME.getOrDefault(first(seen.at()), ClauseField.OTHER);
            return told(field, null, null, seen.at(), seen.before(), seen.after());
        }
        String[] at = seen.at().split("[.]", 2);
        String id = at[0].replaceFirst(" .*", "");
        if (at.length == 1) {
            Object clause = seen.after() == null ? seen.before() : seen.after();
            return told(whole(clause), id, clause, "", seen.before(), seen.after());
        }
        Object clause = clause(is, id);
        String name = first(at[1]);
        ClauseField field =
                name.equals("text")
                        ? whole(clause)
                        : OF_CRITERION.getOrDefault(name, ClauseField.OTHER);
        boolean isPlace = field == ClauseField.PLACE;
        return told(
                field,
                id,
                clause,
                at[1],
                isPlace ? place(was, was.criterion(numbers.get(id))) : seen.before(),
                isPlace ? place(is, is.criterion(id)) : seen.after());
    }

    private static Stream<ClauseChange> told(
            ClauseField field,
            @Nullable String id,
            @Nullable Object clause,
            String path,
            @Nullable Object was,
            @Nullable Object is) {
        // Defects of a text are ours to tell, not the handbook's.
        boolean ours = clause instanceof Note note && note.kind() == NoteKind.DEFECT;
        boolean order = field != ClauseField.OTHER && path.endsWith(".order");
        String locator =
                clause instanceof Criterion criterion
                        ? criterion.clause()
                        : clause instanceof Obligation duty ? duty.clause() : "";
        return ours || order || UNTOLD.contains(first(path))
                ? Stream.empty()
                : Stream.of(
                        new ClauseChange(
                                field, id, locator, said(field, path, was), said(field, path, is)));
    }

    private static String first(String path) {
        return path.replaceFirst("[.].*", "");
    }

    private static @Nullable Object clause(Programme programme, String id) {
        return Stream.of(programme.criteria(), programme.obligations(), programme.notes())
                .flatMap(List::stream)
                .filter(clause -> id.equals(Values.at(clause, "id")))
                .findFirst()
                .orElse(null);
    }

    /** What the words of a clause are. */
    private static ClauseField whole(@Nullable Object clause) {
        if (clause instanceof Note note) {
            return note.kind() == NoteKind.BEN ? ClauseField.BENEFIT : ClauseField.NOTE;
        }
        return clause instanceof Obligation ? ClauseField.OBLIGATION : ClauseField.REQUIREMENT;
    }

    private static @Nullable Bilingual said(
            ClauseField field, String path, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Bilingual text = text(value);
        String start = field == ClauseField.OTHER ? path + ": " : "";
        return new Bilingual(start + text.zh(), start + text.en());
    }

    private static Bilingual text(Object value) {
        if (value instanceof Bilingual text) {
            return text;
        }
        if (value instanceof Criterion criterion) {
            return criterion.requirement();
        }
        if (value instanceof Obligation || value instanceof Note) {
            return text(Objects.requireNonNull(Values.at(value, "text")));
        }
        if (value instanceof Window window) {
            return new Bilingual(
                    window.year() + "年" + window.from() + "月至" + window.to() + "月",
                    window.opensOn() + " to " + window.closesOn());
        }
        if (value instanceof Deadline deadline) {
            return ComparisonText.DEADLINE.with(
                    deadline.date(),
                    Words.of(deadline.actor()),
                    deadline.note(),
                    deadline.closes() ? "" : ComparisonText.DOES_NOT_CLOSE.text());
        }
        if (value instanceof Portal portal) {
            String url = " " + portal.url();
            return new Bilingual(portal.name().zh() + url, portal.name().en() + url);
        }
        return value instanceof Force || value instanceof Decision
                ? ComparisonText.valueOf(((Enum<?>) value).name()).text()
                : Bilingual.same(PackComparison.written(value));
    }

    private static Bilingual place(Programme programme, Criterion criterion) {
        List<Bilingual> tracks = named(programme.tracks(), criterion.tracks());
        List<Bilingual> group =
                named(programme.groups(), Stream.ofNullable(criterion.anyOf()).toList());
        Bilingual ways =
                tracks.isEmpty() ? ComparisonText.EVERY_WAY.text() : Sentence.listed(tracks);
        return group.isEmpty() ? ways : ComparisonText.ONE_OF.with(ways, group.get(0));
    }

    private static List<Bilingual> named(List<Named> all, List<String> ids) {
        return all.stream().filter(n -> ids.contains(n.id())).map(Named::name).toList();
    }
}
