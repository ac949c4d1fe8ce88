package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiqi.catalogue.Glossary;
import org.huiqi.catalogue.Glossary.Term;
import org.huiqi.profile.reading.Node;
import org.huiqi.rules.language.PackProblem;

/**
 * Finds English of a catalogue file that is Chinese, Chinese that is English, and English that
 * calls a thing otherwise than the glossary.
 */
final class SeedTexts {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,} [a-z]{2,}");

    private final GlossaryCheck glossary;
    private final Complaints found = new Complaints();

    private SeedTexts(GlossaryCheck glossary) {
        this.glossary = glossary;
    }

    static List<PackProblem> check(Map<String, Node> trees, GlossaryCheck glossary) {
        SeedTexts texts = new SeedTexts(glossary);
        trees.values().forEach(root -> texts.visit("", root));
        return texts.found.problems();
    }

    private void visit(String path, Node node) {
        if (node instanceof Node.Mapping map) {
            if (map.get("zh") instanceof Node.Scalar zh
                    && map.get("en") instanceof Node.Scalar en) {
                languages(zh, en);
                terms(path, zh, en);
            }
            for (Node.Entry entry : map.entries()) {
                visit(path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value());
            }
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> visit(path, item));
        }
    }

    private void languages(Node.Scalar zh, Node.Scalar en) {
        if (CHINESE.matcher(en.text()).results().count() * 2
                > LATIN.matcher(en.text()).results().count()) {
            found.add(
                    en.at(),
                    "",
                    ClauseText.ENGLISH_IS_CHINESE.with(en.text()),
                    ClauseText.WRITE_ENGLISH.text());
        }
        if (!CHINESE.matcher(zh.text()).find() && ENGLISH.matcher(zh.text()).find()) {
            found.add(
                    zh.at(),
                    "",
                    ClauseText.CHINESE_IS_ENGLISH.with(zh.text()),
                    ClauseText.WRITE_CHINESE.text());
        }
    }

    private void terms(String path, Node.Scalar zh, Node.Scalar en) {
        List<Term> missing = new ArrayList<>(glossary.missing(zh.text(), en.text()));
        if (path.equals("name") || path.startsWith("otherNames")) {
            missing.addAll(glossary.missingInName(zh.text(), en.text()));
        }
        missing.forEach(term -> term(term, zh, en));
    }

    private void term(Term term, Node.Scalar zh, Node.Scalar en) {
        String both = "“" + zh.text() + "” / \"" + en.text() + "\"";
        found.add(
                en.at(),
                "",
                ClauseText.OTHER_TERM.with(term.zh(), term.en(), both),
                ClauseText.CHANGE_TERM.with(Glossary.FILE));
    }
}
