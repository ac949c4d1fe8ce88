package org.huiqi.catalogue;

import java.util.List;
import org.huiqi.catalogue.CatalogueBinder.Needed;

/** What {@code glossary.yaml} holds: one English name for one thing. */
public record Glossary(@Needed List<Term> terms, List<Term> names) {
    /** Name of the file. */
    public static final String FILE = "glossary.yaml";

    /** A term. */
    public record Term(String zh, String en, List<String> forms) {}
}
