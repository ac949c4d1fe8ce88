package org.huiqi.profile.reading;

import java.util.List;

/** What became of a document that was parsed, before anything is asked of its content. */
public sealed interface Tree {

    /**
     * The document is well-formed.
     *
     * @param root its top node
     */
    record Parsed(Node root) implements Tree {}

    /**
     * The document is not well-formed, or beyond a limit.
     *
     * @param faults why; never empty
     */
    record Refused(List<Fault> faults) implements Tree {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Parses a document. Never throws because of its content. Limits: UTF-8, 64 levels, 10 MB and
     * 200 000 values, aliases unfolded; in YAML one document, lines of a million characters.
     *
     * @param bytes the document
     * @param source its name for messages
     * @param format its format
     * @return the tree, or every fault of the text
     */
    static Tree read(byte[] bytes, String source, Format format) {
        return DocumentParser.parse(bytes, source, format, 1);
    }
}
