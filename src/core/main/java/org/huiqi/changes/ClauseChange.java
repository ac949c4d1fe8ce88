package org.huiqi.changes;

import java.util.Optional;
import java.util.Set;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.text.Bilingual;
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
    /** What the comparison of programmes tells in words, and what no clause says. */
    private static final Set<String> TOLD =
            Set.of(
                    "name",
                    "window",
                    "deadlines",
                    "authorities",
                    "phones",
                    "portals",
                    "holders",
                    "materials",
                    "page",
                    "requirement",
                    "force",
                    "decide",
                    "tracks",
                    "anyOf",
                    "reading",
                    "text",
                    "terms",
                    "reviewed");

    /** What {@link PackComparison} sees and the words of clauses do not tell; empty: they do. */
    static Optional<ClauseChange> untold(Programme programme, CatalogueChange seen) {
        String[] steps = seen.at().split("[.]", 3);
        String id = steps[0].startsWith(programme.id() + "-") ? steps[0] : null;
        String name = id == null ? steps[0] : steps.length < 2 ? "" : steps[1];
        if (TOLD.contains(name) || name.isEmpty() || id == null && name.contains("-")) {
            return Optional.empty();
        }
        String path = id == null ? seen.at() : seen.at().substring(id.length() + 1);
        Field field = name.equals("rule") ? Field.RULE : Field.OTHER;
        String locator =
                programme.criteria().stream()
                        .filter(criterion -> criterion.id().equals(id))
                        .map(Criterion::clause)
                        .findFirst()
                        .orElse("");
        return Optional.of(
                new ClauseChange(
                        field,
                        id,
                        locator,
                        said(field, path, seen.was()),
                        said(field, path, seen.is())));
    }

    private static @Nullable Bilingual said(Field field, String path, @Nullable String value) {
        return value == null
                ? null
                : Bilingual.same(field == Field.RULE ? value : path + ": " + value);
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
