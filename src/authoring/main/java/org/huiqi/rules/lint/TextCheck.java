package org.huiqi.rules.lint;

import static org.huiqi.rules.lint.ClauseText.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Glossary;
import org.huiqi.catalogue.Glossary.Term;
import org.huiqi.catalogue.Judged;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.Problems;
import org.huiqi.text.Bilingual;

/**
 * Holds the languages of a catalogue's texts together: English that is Chinese and Chinese that is
 * English, numbers that differ, and English that calls a thing otherwise than the glossary. Both
 * languages name the same amounts and shares, and no years and counts that contradict each other.
 *
 * <p>Where a Chinese text has a term, the English beside it has its name. Quotation marks, hyphens
 * and letter case do not count, a longer term is taken before those inside it, and English that
 * quotes the Chinese term itself is enough.
 */
final class TextCheck {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,} [a-z]{2,}");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** The longest first. */
    private final List<Term> terms;

    private final List<Term> names;
    private final Problems found = new Problems();

    private TextCheck(Glossary glossary) {
        this.terms =
                glossary.terms().stream()
                        .sorted(Comparator.comparing(term -> -bare(term.zh()).length()))
                        .toList();
        this.names = glossary.names();
    }

    /** What is wrong with the texts of some files. */
    static List<PackProblem> check(Collection<Node> trees, Glossary glossary) {
        TextCheck check = new TextCheck(glossary);
        trees.forEach(root -> check.visit("", root));
        return check.found.found();
    }

    /** What is wrong with the numbers of an entry of the catalogue that stands in no file. */
    static List<PackProblem> numbers(Judged entry) {
        TextCheck check = new TextCheck(new Glossary(List.of(), List.of()));
        Location file = Location.somewhere(entry.file() + ".yaml");
        check.visit("", Node.of(entry).movedTo(file));
        return check.found.found();
    }

    private void visit(String path, Node node) {
        if (node instanceof Node.Mapping map) {
            if (map.get("zh") instanceof Node.Scalar zh
                    && map.get("en") instanceof Node.Scalar en) {
                languages(zh, en);
                terms(path, zh, en);
                numbers(en.at(), zh.text(), en.text());
            }
            for (Node.Entry entry : map.entries()) {
                visit(path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value());
            }
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> visit(path, item));
        }
    }

    private void languages(Node.Scalar zh, Node.Scalar en) {
        long chinese = CHINESE.matcher(en.text()).results().count();
        if (chinese * 2 > LATIN.matcher(en.text()).results().count()) {
            found.at(en.at(), "", ENGLISH_IS_CHINESE.with(en.text()), WRITE_ENGLISH);
        }
        if (!CHINESE.matcher(zh.text()).find() && ENGLISH.matcher(zh.text()).find()) {
            found.at(zh.at(), "", CHINESE_IS_ENGLISH.with(zh.text()), WRITE_CHINESE);
        }
    }

    private void terms(String path, Node.Scalar zh, Node.Scalar en) {
        List<Term> missing = new ArrayList<>();
        String english = plain(en.text());
        String chinese = bare(zh.text());
        for (Term term : terms) {
            String sought = bare(term.zh());
            if (chinese.contains(sought)) {
                chinese = chinese.replace(sought, "|");
                if (!isIn(english, term) && !bare(en.text()).contains(sought)) {
                    missing.add(term);
                }
            }
        }
        if (path.equals("name") || path.startsWith("otherNames")) {
            // What a name begins with; the first that fits counts.
            names.stream()
                    .filter(term -> bare(zh.text()).startsWith(bare(term.zh())))
                    .limit(1)
                    .filter(term -> !isIn(english, term))
                    .forEach(missing::add);
        }
        String both = "“" + zh.text() + "” / \"" + en.text() + "\"";
        for (Term term : missing) {
            Bilingual what = OTHER_TERM.with(term.zh(), term.en(), both);
            found.at(en.at(), "", what, CHANGE_TERM.with(Glossary.FILE));
        }
    }

    private static boolean isIn(String english, Term term) {
        return english.contains(plain(term.en()))
                || term.forms().stream().anyMatch(form -> english.contains(plain(form)));
    }

    private static String bare(String chinese) {
        return chinese.replaceAll("[“”‘’《》\"'\\s]", "");
    }

    private static String plain(String english) {
        return english.replaceAll("[“”‘’\"]", "")
                .replaceAll("[-\\s]+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private void numbers(Location at, String zh, String en) {
        if (DIGIT.matcher(zh).find() || DIGIT.matcher(en).find()) {
            Quantities chinese = Quantities.of(zh);
            Quantities english = Quantities.of(en);
            agree(at, chinese.years(), english.years(), LintText.YEARS, false);
            agree(at, counted(chinese), counted(english), LintText.NUMBERS, false);
            agree(at, chinese.money(), english.money(), LintText.AMOUNTS, true);
            agree(at, chinese.percent(), english.percent(), LintText.PERCENTAGES, true);
        }
    }

    /**
     * One language names all that the other does.
     *
     * @param alike where both name some, they name the same
     */
    private void agree(
            Location at, Set<BigDecimal> zh, Set<BigDecimal> en, LintText name, boolean alike) {
        Set<BigDecimal> chinese = stripped(zh);
        Set<BigDecimal> english = stripped(en);
        boolean all = chinese.containsAll(english);
        boolean back = english.containsAll(chinese);
        boolean none = chinese.isEmpty() || english.isEmpty();
        if (!(alike ? none || all && back : all || back)) {
            Bilingual what =
                    LintText.LANGUAGES_DIFFER.with(
                            name.text(), Quantities.written(chinese), Quantities.written(english));
            found.at(at, "", what, LintText.CORRECT_ONE);
        }
    }

    /** Counts and lengths; small ones stand in words that count nothing. */
    private static Set<BigDecimal> counted(Quantities text) {
        return text.rest().stream()
                .filter(number -> number.compareTo(BigDecimal.valueOf(2)) > 0)
                .collect(Collectors.toSet());
    }

    private static Set<BigDecimal> stripped(Set<BigDecimal> numbers) {
        return numbers.stream()
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
