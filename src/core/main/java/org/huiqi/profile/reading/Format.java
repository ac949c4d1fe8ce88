package org.huiqi.profile.reading;

/** Formats a document can be written in. */
public enum Format {
    /** YAML, the part of it that JSON can say too: no tags, only true and false are booleans. */
    YAML,
    /** JSON, RFC 8259. */
    JSON
}
