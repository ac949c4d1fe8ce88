package org.huiqi.profile.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;

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
            return new ProfileDocument(DocumentText.of(bytes, source, 1), format, root, false);
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
                Node.Mapping read = (Node.Mapping) YamlTree.read(edited, "");
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
}
