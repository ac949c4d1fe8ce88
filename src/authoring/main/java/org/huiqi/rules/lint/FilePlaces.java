package org.huiqi.rules.lint;

import java.util.Map;
import java.util.Optional;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.rules.language.PackProblem;
import org.jspecify.annotations.Nullable;

/** Finds where things stand in the files of a catalogue, by id and keys below it. */
final class FilePlaces {
    private final Map<String, Node> trees;
    private final Map<String, String> rules;

    /**
     * The places of a pack.
     *
     * @param trees catalogue files by name
     * @param rules texts of rule files by name
     */
    FilePlaces(Map<String, Node> trees, Map<String, String> rules) {
        this.trees = trees;
        this.rules = rules;
    }

    /** The problem with its line and column, as far as they can be found. */
    PackProblem located(PackProblem problem) {
        Node root = trees.get(problem.file());
        if (problem.line() == 0 && root != null) {
            Location at = of(root, problem.about());
            return problem.at(at.line(), at.column());
        }
        String text = rules.get(problem.file());
        return problem.column() == 0 && text != null
                ? problem.at(Math.max(1, problem.line()), firstColumn(text, problem.line()))
                : problem;
    }

    /** Where a line of a rule file begins. */
    private static int firstColumn(String text, int line) {
        String found = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        return found.length() - found.stripLeading().length() + 1;
    }

    /** Where an entry with an id stands, or a key of the file, or what lies below either. */
    static Location of(Node root, String about) {
        Node at = root;
        for (String step : about.split("[.]")) {
            Node current = at;
            Node found = below(current, step).or(() -> entry(current, step)).orElse(null);
            if (found == null) {
                return at.at();
            }
            at = found;
        }
        return at.at();
    }

    private static Optional<Node> below(Node node, String step) {
        if (node instanceof Node.Mapping map) {
            return Optional.ofNullable(map.get(step));
        }
        if (node instanceof Node.Sequence list && step.matches("[0-9]{1,4}")) {
            int index = Integer.parseInt(step);
            return index < list.items().size()
                    ? Optional.of(list.items().get(index))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** The entry of a list anywhere below that has an id, or is it. */
    private static Optional<Node> entry(Node node, String id) {
        if (node instanceof Node.Mapping map) {
            if (isText(map.get("id"), id)) {
                return Optional.of(map);
            }
            return map.entries().stream()
                    .map(entry -> entry(entry.value(), id))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream()
                    .map(item -> isText(item, id) ? Optional.of(item) : entry(item, id))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }

    private static boolean isText(@Nullable Node node, String text) {
        return node instanceof Node.Scalar scalar && scalar.text().equals(text);
    }
}
