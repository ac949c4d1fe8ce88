package org.huiqi.changes;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Everything that two packs' catalogues and rules say otherwise, component by component of their
 * records, so that nothing that is added to a record is left out. Entries of lists go by their id,
 * else by what they say; a programme that has another number is compared with what it was.
 */
public final class PackComparison {
    private static final String ID = "[A-Z][A-Za-z0-9]*-.*";

    private final Renumbering numbers;
    private final Set<Class<?>> whole;
    private final List<CatalogueChange> changes = new ArrayList<>();

    private PackComparison(Edition before, Edition after, Set<Class<?>> whole) {
        this.numbers = Renumbering.between(before, after);
        this.whole = whole;
    }

    /**
     * {@return the changes, part by part}
     *
     * @param before the earlier pack
     * @param after the later pack
     * @param programmes ids of programmes and standards to look at; empty = all, and what belongs
     *     to no programme
     */
    public static List<CatalogueChange> of(
            RulePack before, RulePack after, Set<String> programmes) {
        PackComparison diff = new PackComparison(before.edition(), after.edition(), Set.of());
        Set<String> ids = diff.catalogue(before.edition(), after.edition(), programmes);
        diff.rules(before, after, ids);
        if (programmes.isEmpty()) {
            diff.compare("edition", "title", before.edition().title(), after.edition().title());
        }
        return diff.changes;
    }

    /** The changes of the catalogue, each text, window, deadline and portal as one. */
    static List<CatalogueChange> told(Edition before, Edition after) {
        PackComparison diff = new PackComparison(before, after, ClauseChange.WHOLE);
        diff.catalogue(before, after, Set.of());
        return diff.changes;
    }

    /** The same with the changes of rules. */
    static List<CatalogueChange> told(RulePack before, RulePack after) {
        PackComparison diff =
                new PackComparison(before.edition(), after.edition(), ClauseChange.WHOLE);
        diff.rules(before, after, diff.catalogue(before.edition(), after.edition(), Set.of()));
        return diff.changes;
    }

    /** What was looked at. */
    private Set<String> catalogue(Edition before, Edition after, Set<String> programmes) {
        Map<String, Object> was = entries(before, numbers);
        Map<String, Object> is = entries(after, Renumbering.NONE);
        Set<String> ids = new LinkedHashSet<>(is.keySet());
        ids.addAll(was.keySet());
        ids.removeIf(id -> !programmes.isEmpty() && !programmes.contains(id.split(" ")[0]));
        for (String id : ids) {
            compare(id, "", was.get(id), is.get(id));
        }
        return ids;
    }

    /** Whether what stands at a path has an id of its own. */
    static boolean isId(String at) {
        return at.matches(ID);
    }

    private boolean hasParts(@Nullable Object value) {
        return value instanceof Record && !whole.contains(value.getClass());
    }

    /** Programmes, overviews and versions of standards by id, programmes by their later one. */
    private static Map<String, Object> entries(Edition edition, Renumbering numbers) {
        Map<String, Object> entries = new LinkedHashMap<>();
        edition.programmes().forEach(one -> entries.put(numbers.later(one.id()), one));
        edition.overviews().forEach(one -> entries.put(one.id(), one));
        edition.titleStandards().forEach(one -> entries.put(one.id() + " " + one.version(), one));
        Map<String, Object> renamed = new LinkedHashMap<>();
        entries.forEach((id, one) -> renamed.put(id, numbers.renumbered(one)));
        return renamed;
    }

    private void compare(String judged, String at, @Nullable Object was, @Nullable Object is) {
        if (Objects.equals(was, is)) {
            return;
        }
        if (hasParts(was) && hasParts(is) && was.getClass() == is.getClass()) {
            for (RecordComponent component : Values.components(was.getClass())) {
                compare(
                        judged,
                        below(at, component.getName()),
                        Values.get(was, component),
                        Values.get(is, component));
            }
        } else if (was instanceof List<?> old && is instanceof List<?> now) {
            lists(judged, at, keyed(old), keyed(now));
        } else if (was instanceof Map<?, ?> old && is instanceof Map<?, ?> now) {
            lists(judged, at, named(old), named(now));
        } else {
            changes.add(new CatalogueChange(judged, at, was, is));
        }
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    private void lists(String judged, String at, Map<String, Object> was, Map<String, Object> is) {
        Set<String> keys = new LinkedHashSet<>(is.keySet());
        keys.addAll(was.keySet());
        for (String key : keys) {
            compare(
                    judged,
                    isId(key) ? key : below(at, key.startsWith("=") ? "" : key),
                    was.get(key),
                    is.get(key));
        }
        List<String> kept = was.keySet().stream().filter(is::containsKey).toList();
        List<String> now = is.keySet().stream().filter(was::containsKey).toList();
        if (!kept.equals(now)) {
            changes.add(
                    new CatalogueChange(
                            judged, below(at, "order"), kept.toString(), now.toString()));
        }
    }

    /** Entries by their id; those without one, records by their place and others by themselves. */
    private Map<String, Object> keyed(List<?> list) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Object entry = list.get(i);
            keyed.put(hasParts(entry) ? key(entry, "" + i) : "=" + entry, entry);
        }
        return keyed;
    }

    private static String key(Object entry, String place) {
        for (RecordComponent component : Values.components(entry.getClass())) {
            if (component.getName().equals("id") && Values.get(entry, component) != null) {
                return Values.get(entry, component).toString();
            }
        }
        return place;
    }

    private void rules(RulePack before, RulePack after, Set<String> ids) {
        Map<String, RuleText> was = rules(before, numbers);
        rules(after, Renumbering.NONE)
                .forEach(
                        (key, now) -> {
                            RuleText old = was.get(key);
                            String file = now.file().replace(".drl", "");
                            boolean isAbout =
                                    now.factType() == SizeFigures.class
                                            || ids.stream()
                                                    .map(id -> id.replace(' ', '-'))
                                                    .anyMatch(file::equals);
                            if (old != null && isAbout) {
                                String text = says(now, now.id());
                                compare(file, key + ".rule", says(old, now.id()), text);
                            }
                        });
    }

    /** Its condition as written; where it names its own id, under the later one. */
    private static String says(RuleText rule, String id) {
        String text =
                rule.condition()
                        .text()
                        .replaceAll("org\\.huiqi\\.[a-z.]*", "")
                        .replace('"' + rule.id() + '"', '"' + id + '"');
        return rule.points() == 0 ? text : text + " → " + rule.points();
    }

    /** Rules by their later id; versions of a standard may use an id again. */
    private static Map<String, RuleText> rules(RulePack pack, Renumbering numbers) {
        Set<String> standards = new HashSet<>();
        pack.edition().titleStandards().forEach(one -> standards.add(one.file() + ".drl"));
        Map<String, RuleText> rules = new LinkedHashMap<>();
        for (RuleText rule : pack.allRules()) {
            String before = standards.contains(rule.file()) ? rule.file() + " " : "";
            rules.put(before + numbers.later(rule.id()), rule);
        }
        return rules;
    }

    private static String below(String at, String name) {
        return at.isEmpty() ? name : name.isEmpty() ? at : at + "." + name;
    }

    static @Nullable String written(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Record) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : Values.components(value.getClass())) {
                Object part = Values.get(value, component);
                boolean none =
                        part == null
                                || part instanceof List<?> list && list.isEmpty()
                                || part instanceof Map<?, ?> map && map.isEmpty();
                if (!none) {
                    parts.add(component.getName() + ": " + written(part));
                }
            }
            return "{" + String.join(", ", parts) + "}";
        }
        return value instanceof List<?> list
                ? list.stream().map(PackComparison::written).toList().toString()
                : value.toString();
    }
}
