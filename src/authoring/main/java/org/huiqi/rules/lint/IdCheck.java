package org.huiqi.rules.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.rules.language.PackProblem;

/** An id stands once: of conditions, notes and the like in all files, of others in their list. */
final class IdCheck {
    /** Lists whose ids are known to the whole pack. */
    private static final List<String> SHARED =
            List.of("criteria", "obligations", "notes", "indicators");

    /** Lists of ids in which one stands once. */
    private static final List<String> PLAIN =
            List.of("tracks", "bands", "readings", "overviews", "links", "standards");

    private final Complaints found = new Complaints();
    private final Map<String, Location> shared = new HashMap<>();

    private IdCheck() {}

    static List<PackProblem> check(Map<String, Node> trees) {
        IdCheck check = new IdCheck();
        trees.values().forEach(check::visit);
        return check.found.problems();
    }

    private void visit(Node node) {
        if (!(node instanceof Node.Mapping map)) {
            return;
        }
        for (Node.Entry entry : map.entries()) {
            if (entry.key().equals("register") && entry.value() instanceof Node.Mapping register) {
                Map<String, Location> listed = new HashMap<>();
                register.entries().forEach(one -> plain(one.value(), listed));
            } else if (entry.value() instanceof Node.Sequence list) {
                list(entry.key(), list);
            } else {
                visit(entry.value());
            }
        }
    }

    private void list(String key, Node.Sequence list) {
        boolean everywhere = SHARED.contains(key);
        Map<String, Location> seen = everywhere ? shared : new HashMap<>();
        if (PLAIN.contains(key)) {
            plain(list, seen);
        }
        for (Node item : list.items()) {
            if (item instanceof Node.Mapping map && map.get("id") instanceof Node.Scalar id) {
                once(id, seen);
            }
            visit(item);
        }
    }

    private void plain(Node node, Map<String, Location> seen) {
        if (node instanceof Node.Sequence list) {
            list.items().stream()
                    .filter(Node.Scalar.class::isInstance)
                    .forEach(item -> once((Node.Scalar) item, seen));
        }
    }

    private void once(Node.Scalar id, Map<String, Location> seen) {
        Location other = seen.putIfAbsent(id.text(), id.at());
        if (other != null) {
            found.add(
                    id.at(),
                    id.text(),
                    LintText.ID_TWICE.with(id.text(), other),
                    LintText.CORRECT_ONE.text());
        }
    }
}
