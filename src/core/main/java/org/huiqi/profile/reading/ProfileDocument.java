package org.huiqi.profile.reading;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huiqi.profile.FieldPath;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The text of a profile together with its tree, to be filled in value by value. Immutable.
 *
 * <p>In YAML a value is put in where it is missing and everything else stays as a person wrote it,
 * comments and layout included. JSON, and YAML in which that cannot be done, is written anew from
 * the tree: every key stays, comments do not.
 *
 * @param text the document
 * @param format its format
 * @param root its tree
 * @param isWrittenAnew whether it is YAML whose layout was given up
 */
public record ProfileDocument(
        String text, Format format, Node.Mapping root, boolean isWrittenAnew) {

    /**
     * {@return a profile that says nothing yet}
     *
     * @param format YAML or JSON
     */
    public static ProfileDocument blank(Format format) {
        Location nowhere = Location.somewhere("");
        Node version = new Node.Scalar(nowhere, Node.Kind.NUMBER, "1");
        Node.Mapping root =
                (Node.Mapping) new Node.Mapping(nowhere, List.of()).with("format", version);
        return written(root, format, false);
    }

    /**
     * {@return the document of a file that a {@link ProfileReader} has accepted}
     *
     * @param bytes the file
     * @param source its name for messages
     * @param format its format
     * @throws IllegalArgumentException where it is no profile
     */
    public static ProfileDocument of(byte[] bytes, String source, Format format) {
        if (Tree.read(bytes, source, format) instanceof Tree.Parsed parsed
                && parsed.root() instanceof Node.Mapping root) {
            return new ProfileDocument(DocumentParser.text(bytes, source, 1), format, root, false);
        }
        throw new IllegalArgumentException(source + " is no profile");
    }

    /**
     * {@return this document with a value put in or replaced}
     *
     * @param path as for {@link Node#with}, list entries by index
     * @param value the value
     */
    public ProfileDocument with(String path, Node value) {
        Node.Mapping changed = (Node.Mapping) root.with(path, value);
        if (format == Format.YAML && !isWrittenAnew) {
            try {
                String edited = YamlEdit.put(text, path, value);
                Node.Mapping read = (Node.Mapping) DocumentParser.yaml(edited, "");
                if (NodeText.json(read).equals(NodeText.json(changed))) {
                    return new ProfileDocument(edited, format, read, false);
                }
            } catch (RuntimeException e) {
                // Unusual YAML that cannot be edited in its place: written anew below.
            }
        }
        return written(changed, format, format == Format.YAML);
    }

    private static ProfileDocument written(Node.Mapping root, Format format, boolean anew) {
        String text = format == Format.YAML ? NodeText.yaml(root) : NodeText.json(root);
        return new ProfileDocument(text, format, root, anew);
    }

    /** {@return the document as a file holds it} */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Puts a value into YAML text where it is missing, as a line of its own or within braces; all
     * the rest of the text, comments included, stays as it is. It makes no promise about unusual
     * YAML (an alias, a comma before a closing brace): whoever uses it reads the result again.
     */
    private static final class YamlEdit {
        private final String text;
        private final List<FieldPath.Step> steps;
        private final Node value;

        private YamlEdit(String text, List<FieldPath.Step> steps, Node value) {
            this.text = text;
            this.steps = steps;
            this.value = value;
        }

        /**
         * The text with a value put in.
         *
         * @throws RuntimeException where the text is not YAML or the path does not lead into it
         */
        static String put(String text, String path, Node value) {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            return new YamlEdit(text, FieldPath.of(path).steps(), value)
                    .into(new Yaml(options).compose(new StringReader(text)), 0);
        }

        private String into(org.yaml.snakeyaml.nodes.Node node, int index) {
            FieldPath.Step step = steps.get(index);
            if (step.isEntry()) {
                return into(
                        ((SequenceNode) node).getValue().get(Integer.parseInt(step.name())),
                        index + 1);
            }
            MappingNode map = (MappingNode) node;
            org.yaml.snakeyaml.nodes.Node child = child(map, step.name());
            if (child == null) {
                return added(map, step.name(), below(index + 1));
            }
            boolean nothing = child instanceof ScalarNode;
            return nothing || index == steps.size() - 1
                    ? replaced(child, below(index + 1))
                    : into(child, index + 1);
        }

        private static org.yaml.snakeyaml.nodes.@Nullable Node child(MappingNode map, String key) {
            for (NodeTuple tuple : map.getValue()) {
                if (((ScalarNode) tuple.getKeyNode()).getValue().equals(key)) {
                    return tuple.getValueNode();
                }
            }
            return null;
        }

        /** The value within the objects that are still to be made for it. */
        private Node below(int index) {
            if (index == steps.size()) {
                return value;
            }
            Node.Entry entry =
                    new Node.Entry(value.at(), steps.get(index).name(), below(index + 1));
            return new Node.Mapping(value.at(), List.of(entry));
        }

        /** In the place of a null. */
        private String replaced(org.yaml.snakeyaml.nodes.Node old, Node put) {
            int start = offset(old.getStartMark());
            int end = offset(old.getEndMark());
            String space = start > 0 && text.charAt(start - 1) == ':' ? " " : "";
            return text.substring(0, start) + space + NodeText.flow(put) + text.substring(end);
        }

        private String added(MappingNode map, String key, Node put) {
            if (!isFlow(map)) {
                return addedAsLine(map, key, put);
            }
            List<NodeTuple> tuples = map.getValue();
            boolean first = tuples.isEmpty();
            int at =
                    first
                            ? offset(map.getEndMark()) - 1
                            : offset(tuples.get(tuples.size() - 1).getValueNode().getEndMark());
            String entry = NodeText.key(key) + ": " + NodeText.flow(put);
            return text.substring(0, at) + (first ? "" : ", ") + entry + text.substring(at);
        }

        private String addedAsLine(MappingNode map, String key, Node put) {
            int column = map.getValue().get(0).getKeyNode().getStartMark().getColumn();
            String entry = NodeText.entry(key, put, " ".repeat(column));
            int end = end(map);
            int line = text.charAt(end - 1) == '\n' ? end : text.indexOf('\n', end) + 1;
            return line == 0
                    ? text + "\n" + entry
                    : text.substring(0, line) + entry + text.substring(line);
        }

        /**
         * Where the last value ends; a block's own end mark lies behind the comments that follow.
         */
        private int end(org.yaml.snakeyaml.nodes.Node node) {
            if (node instanceof MappingNode map && !isFlow(map)) {
                return end(map.getValue().get(map.getValue().size() - 1).getValueNode());
            }
            if (node instanceof SequenceNode list && !isFlow(list)) {
                return end(list.getValue().get(list.getValue().size() - 1));
            }
            return offset(node.getEndMark());
        }

        private static boolean isFlow(CollectionNode<?> node) {
            return node.getFlowStyle() == FlowStyle.FLOW;
        }

        private int offset(Mark mark) {
            return text.offsetByCodePoints(0, mark.getIndex());
        }
    }
}
