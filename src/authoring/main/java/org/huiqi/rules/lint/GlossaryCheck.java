package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.huiqi.catalogue.Glossary;
import org.huiqi.catalogue.Glossary.Term;

/**
 * One English name for one thing: where a Chinese text has a term, the English beside it has its
 * name. Quotation marks, hyphens and letter case do not count, a longer term is taken before those
 * inside it, and English that quotes the Chinese term itself is enough. Immutable.
 */
final class GlossaryCheck {
    private final List<Term> terms;
    private final List<Term> names;

    /** A glossary with its longest terms first. */
    GlossaryCheck(Glossary glossary) {
        this.terms =
                glossary.terms().stream()
                        .sorted(Comparator.comparing(term -> -bare(term.zh()).length()))
                        .toList();
        this.names = glossary.names();
    }

    private static boolean isIn(String english, Term term) {
        return english.contains(plain(term.en()))
                || term.forms().stream().anyMatch(form -> english.contains(plain(form)));
    }

    /** Terms of the Chinese text whose names the English one lacks. */
    List<Term> missing(String zh, String en) {
        List<Term> missing = new ArrayList<>();
        String english = plain(en);
        String chinese = bare(zh);
        for (Term term : terms) {
            String sought = bare(term.zh());
            if (chinese.contains(sought)) {
                chinese = chinese.replace(sought, "|");
                if (!isIn(english, term) && !bare(en).contains(sought)) {
                    missing.add(term);
                }
            }
        }
        return missing;
    }

    /** What a name begins with though its English does not say so; the first that fits counts. */
    List<Term> missingInName(String zh, String en) {
        return names.stream()
                .filter(term -> bare(zh).startsWith(bare(term.zh())))
                .limit(1)
                .filter(term -> !isIn(plain(en), term))
                .toList();
    }

    private static String bare(String chinese) {
        return chinese.replaceAll("[“”‘’《》\"'\\s]", "");
    }

    private static String plain(String english) {
        return english.replaceAll("[“”‘’\"]", "")
                .replaceAll("[-\\s]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
