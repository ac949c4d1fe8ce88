package org.huiqi.rules.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.catalogue.PackFiles;
import org.jspecify.annotations.Nullable;

/**
 * One English name for one thing: where a Chinese text has a term, the English beside it has its
 * name. Quotation marks, hyphens and letter case do not count, a longer term is taken before those
 * inside it, and English that quotes the Chinese term itself is enough. Immutable.
 */
final class Glossary {
    static final String FILE = "glossary.yaml";

    private static final ObjectReader YAML =
            JsonMapper.builder(new YAMLFactory()).build().readerFor(Entries.class);

    private final List<Term> terms;
    private final List<Term> names;

    private Glossary(Entries entries) {
        List<Term> all = entries.terms() == null ? List.of() : entries.terms();
        this.terms =
                all.stream()
                        .sorted(Comparator.comparing(term -> -bare(term.zh()).length()))
                        .toList();
        this.names = entries.names() == null ? List.of() : List.copyOf(entries.names());
    }

    /**
     * What {@code glossary.yaml} holds.
     *
     * @param terms terms wherever they stand, or null
     * @param names what a name begins with, or null
     */
    private record Entries(@Nullable List<Term> terms, @Nullable List<Term> names) {}

    /**
     * A term.
     *
     * @param zh Chinese
     * @param en its English name
     * @param forms other forms of the name, such as an uncommon plural, or null
     */
    record Term(String zh, String en, @Nullable List<String> forms) {
        private boolean isIn(String english) {
            return english.contains(plain(en))
                    || forms != null && forms.stream().anyMatch(f -> english.contains(plain(f)));
        }
    }

    /**
     * The glossary of a pack; one without terms where the pack has none.
     *
     * @throws CatalogueException where the file does not fit its shape
     */
    static Glossary of(PackFiles files) {
        String text = files.seed(FILE).orElse("terms: []");
        try {
            return new Glossary(YAML.readValue(text));
        } catch (JsonProcessingException e) {
            throw new CatalogueException(FILE + "：" + e.getOriginalMessage(), e);
        }
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
                if (!term.isIn(english) && !bare(en).contains(sought)) {
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
                .filter(term -> !term.isIn(plain(en)))
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
