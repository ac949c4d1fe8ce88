package org.huiqi.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Field field,
        @Nullable String id,
        String locator,
        @Nullable Bilingual was,
        @Nullable Bilingual is) {
    /** What is told whole, not part by part. */
    static final Set<Class<?>> WHOLE =
            Set.of(Bilingual.class, Window.class, Deadline.class, Portal.class);

    private static final Map<String, Field> OF_PROGRAMME =
            Map.of(
                    "name", Field.NAME,
                    "window", Field.WINDOW,
                    "deadlines", Field.DEADLINE,
                    "authorities", Field.AUTHORITY,
                    "phones", Field.PHONE,
                    "portals", Field.PORTAL,
                    "holders", Field.OBLIGATION,
                    "materials", Field.MATERIAL);
    private static final Map<String, Field> OF_CRITERION =
            Map.of(
                    "requirement", Field.REQUIREMENT,
                    "force", Field.FORCE,
                    "decide", Field.DECISION,
                    "tracks", Field.PLACE,
                    "anyOf", Field.PLACE,
                    "reading", Field.READING,
                    "rule", Field.RULE);

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
        Map<String, Integer> order = new LinkedHashMap<>();
        List<ClauseChange> all =
                paired(seen).stream()
                        .flatMap(one -> of(was, is, numbers, one))
                        .filter(one -> one.was == null || !one.was.equals(one.is))
                        .distinct()
                        .toList();
        all.forEach(one -> order.putIfAbsent(String.valueOf(one.id), order.size()));
        return all.stream()
                .sorted(
                        Comparator.comparingInt(ClauseChange::rank)
                                .thenComparing(one -> one.rank() == 1 ? order.get(one.id) : 0)
                                .thenComparing(ClauseChange::field))
                .toList();
    }

    private int rank() {
        return field == Field.RULE || field == Field.OTHER ? 2 : id == null ? 0 : 1;
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
            List<CatalogueChange> gone = list.stream().filter(c -> c.after() == null).toList();
            List<CatalogueChange> come = list.stream().filter(c -> c.before() == null).toList();
            list.stream().filter(c -> c.before() != null && c.after() != null).forEach(paired::add);
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                paired.add(
                        new CatalogueChange(
                                list.get(0).judged(),
                                list.get(0).at(),
                                i < gone.size() ? gone.get(i).before() : null,
                                i < come.size() ? come.get(i).after() : null));
            }
        }
        return paired;
    }

    private static Stream<ClauseChange> of(
            Programme was, Programme is, Map<String, String> numbers, CatalogueChange seen) {
        if (!PackComparison.isId(seen.at())) {
            Field field = OF_PROGRAMME.getOrDefault(first(seen.at()), Field.OTHER);
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
        Field field =
                name.equals("text") ? whole(clause) : OF_CRITERION.getOrDefault(name, Field.OTHER);
        return field == Field.PLACE
                ? told(
                        field,
                        id,
                        clause,
                        at[1],
                        place(was, was.criterion(numbers.get(id))),
                        place(is, is.criterion(id)))
                : told(field, id, clause, at[1], seen.before(), seen.after());
    }

    private static Stream<ClauseChange> told(
            Field field,
            @Nullable String id,
            @Nullable Object clause,
            String path,
            @Nullable Object was,
            @Nullable Object is) {
        // Defects of a text are ours to tell, not the handbook's.
        boolean ours = clause instanceof Note note && note.kind() == NoteKind.DEFECT;
        boolean order = field != Field.OTHER && path.endsWith(".order");
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
        for (Criterion one : programme.criteria()) {
            if (one.id().equals(id)) {
                return one;
            }
        }
        for (Obligation one : programme.obligations()) {
            if (one.id().equals(id)) {
                return one;
            }
        }
        return programme.notes().stream().filter(n -> n.id().equals(id)).findFirst().orElse(null);
    }

    /** What the words of a clause are. */
    private static Field whole(@Nullable Object clause) {
        if (clause instanceof Note note) {
            return note.kind() == NoteKind.BEN ? Field.BENEFIT : Field.NOTE;
        }
        return clause instanceof Obligation ? Field.OBLIGATION : Field.REQUIREMENT;
    }

    private static @Nullable Bilingual said(Field field, String path, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Bilingual text = text(value);
        String start = field == Field.OTHER ? path + ": " : "";
        return new Bilingual(start + text.zh(), start + text.en());
    }

    private static Bilingual text(Object value) {
        if (value instanceof Bilingual text) {
            return text;
        }
        if (value instanceof Criterion criterion) {
            return criterion.requirement();
        }
        if (value instanceof Obligation duty) {
            return duty.text();
        }
        if (value instanceof Note note) {
            return note.text();
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
                    deadline.closes() ? Bilingual.same("") : ComparisonText.DOES_NOT_CLOSE.text());
        }
        if (value instanceof Portal portal) {
            return new Bilingual(
                    portal.name().zh() + " " + portal.url(),
                    portal.name().en() + " " + portal.url());
        }
        if (value instanceof Force || value instanceof Decision) {
            return ComparisonText.valueOf(((Enum<?>) value).name()).text();
        }
        return Bilingual.same(PackComparison.written(value));
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

    /** What a change is about. */
    public enum Field {
        /** Name of the programme. */
        NAME("名称", "Name"),
        /** Months for reference. */
        WINDOW("申报时间", "Application period"),
        /** A dated deadline with whom it binds. */
        DEADLINE("截止日", "Deadline"),
        /** A body printed as contact. */
        AUTHORITY("联系方式", "Contact"),
        /** A phone. */
        PHONE("联系电话", "Phone"),
        /** A site to apply on. */
        PORTAL("申报网址", "Portal"),
        /** What a condition requires. */
        REQUIREMENT("申报条件", "Condition"),
        /** How hard a condition binds. */
        FORCE("约束程度", "How it binds"),
        /** What decides a condition. */
        DECISION("判定方式", "What decides it"),
        /** Which ways in a condition belongs to, and with which others it is an alternative. */
        PLACE("适用范围", "Where it applies"),
        /** How we read a condition. */
        READING("本系统口径", "Our reading"),
        /** A benefit. */
        BENEFIT("支持内容", "Benefit"),
        /** A duty. */
        OBLIGATION("义务", "Obligation"),
        /** Something else that the handbook says. */
        NOTE("其他内容", "Other text"),
        /** What a rule compares. */
        RULE("判定规则", "Rule"),
        /** What else the catalogue says, amounts among it. */
        OTHER("目录其他内容", "Catalogue"),
        /** A document to hand in. */
        MATERIAL("申报材料", "Document to hand in");

        private final Bilingual text;

        Field(String zh, String en) {
            this.text = new Bilingual(zh, en);
        }

        /** {@return what it is called} */
        public Bilingual text() {
            return text;
        }
    }
}
