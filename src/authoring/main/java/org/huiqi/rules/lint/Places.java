package org.huiqi.rules.lint;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.rules.language.PackProblem;
import org.jspecify.annotations.Nullable;

/**
 * Finds where things stand in the files of a pack, by id and keys below it.
 *
 * @param trees catalogue files by name
 * @param rules texts of rule files by name
 */
record Places(Map<String, Node> trees, Map<String, String> rules) {

    /** The problem with its line and column, as far as they can be found. */
    PackProblem located(PackProblem problem) {
        Node root = trees.get(problem.file());
        if (problem.line() == 0 && root != null) {
            Location at = of(root, problem.about());
            return problem.at(at.line(), at.column());
        }
        String text = rules.get(problem.file());
        if (problem.column() > 0 || text == null) {
            return problem;
        }
        String line = text.lines().skip(Math.max(0, problem.line() - 1)).findFirst().orElse("");
        int column = line.length() - line.stripLeading().length() + 1;
        return problem.at(Math.max(1, problem.line()), column);
    }

    /** Where an entry with an id stands, or a key of the file, or what lies below either. */
    private static Location of(Node root, String about) {
        Node at = root;
        for (String step : about.split("[.]")) {
            Node found = below(at, step);
            if (found == null) {
                return at.at();
            }
            at = found;
        }
        return at.at();
    }

    private static @Nullable Node below(Node node, String step) {
        Node found = null;
        if (node instanceof Node.Mapping map) {
            found = map.get(step);
        } else if (node instanceof Node.Sequence list && step.matches("[0-9]{1,4}")) {
            int index = Integer.parseInt(step);
            found = index < list.items().size() ? list.items().get(index) : null;
        }
        return found == null ? entry(node, step) : found;
    }

    /** The entry of a list anywhere below that has an id, or is it. */
    private static @Nullable Node entry(Node node, String id) {
        if (node instanceof Node.Mapping map) {
            return isText(map.get("id"), id)
                    ? map
                    : first(map.entries().stream().map(entry -> entry(entry.value(), id)));
        }
        return node instanceof Node.Sequence list
                ? first(list.items().stream().map(n -> isText(n, id) ? n : entry(n, id)))
                : null;
    }

    private static @Nullable Node first(Stream<@Nullable Node> found) {
        return found.filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static boolean isText(@Nullable Node node, String text) {
        return node instanceof Node.Scalar scalar && scalar.text().equals(text);
    }
}
