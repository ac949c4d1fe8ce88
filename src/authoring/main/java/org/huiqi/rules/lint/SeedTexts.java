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
                    "英文是中文：" + en.text(),
                    "the English is Chinese: " + en.text(),
                    "请写英文",
                    "Write English");
        }
        if (!CHINESE.matcher(zh.text()).find() && ENGLISH.matcher(zh.text()).find()) {
            found.add(
                    zh.at(),
                    "",
                    "中文是英文：" + zh.text(),
                    "the Chinese is English: " + zh.text(),
                    "请写中文",
                    "Write Chinese");
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
                "“" + term.zh() + "”的英文应为 " + term.en() + "：" + both,
                term.zh() + " is \"" + term.en() + "\" in English: " + both,
                "请改英文，或改 " + Glossary.FILE,
                "Change the English, or " + Glossary.FILE);
    }
}
