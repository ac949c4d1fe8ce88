package org.huiqi.rules.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.catalogue.Glossary;
import org.huiqi.catalogue.Glossary.Term;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.text.Bilingual;

/**
 * Finds texts of a catalogue file that are missing in one language, and English that calls a thing
 * otherwise than the glossary.
 */
final class SeedTexts {
    private final String file;
    private final GlossaryCheck glossary;
    private final List<PackProblem> problems = new ArrayList<>();

    private SeedTexts(String file, GlossaryCheck glossary) {
        this.file = file;
        this.glossary = glossary;
    }

    static List<PackProblem> check(String file, String text, GlossaryCheck glossary) {
        SeedTexts texts = new SeedTexts(file, glossary);
        Tree tree = Tree.read(text.getBytes(StandardCharsets.UTF_8), file, Format.YAML);
        if (tree instanceof Tree.Parsed parsed) {
            texts.visit("", parsed.root());
        }
        return texts.problems;
    }

    private void visit(String path, Node node) {
        if (node instanceof Node.Mapping map) {
            if (map.get("zh") != null || map.get("en") != null) {
                language(path, map, "zh", "中文", "Chinese");
                language(path, map, "en", "英文", "English");
                terms(path, map);
            }
            for (Node.Entry entry : map.entries()) {
                visit(path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value());
            }
        } else if (node instanceof Node.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                visit(path + "[" + i + "]", list.items().get(i));
            }
        }
    }

    private void terms(String path, Node.Mapping map) {
        if (map.get("zh") instanceof Node.Scalar zh && map.get("en") instanceof Node.Scalar en) {
            List<Term> missing = new ArrayList<>(glossary.missing(zh.text(), en.text()));
            if (path.equals("name") || path.startsWith("otherNames")) {
                missing.addAll(glossary.missingInName(zh.text(), en.text()));
            }
            missing.forEach(term -> term(term, zh, en));
        }
    }

    private void term(Term term, Node.Scalar zh, Node.Scalar en) {
        String both = "“" + zh.text() + "” / \"" + en.text() + "\"";
        problems.add(
                new PackProblem(
                        file,
                        en.at().line(),
                        new Bilingual(
                                "“" + term.zh() + "”的英文应为 " + term.en() + "：" + both,
                                term.zh() + " is \"" + term.en() + "\" in English: " + both),
                        new Bilingual(
                                "请改英文，或改 " + Glossary.FILE,
                                "Change the English, or " + Glossary.FILE)));
    }

    /** Line of the entry with an id, from 1; 0 where there is none. */
    static int lineOf(String id, String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        return lines.indexOf("- id: " + id) + 1;
    }

    private void language(String path, Node.Mapping map, String key, String nameZh, String nameEn) {
        Node text = map.get(key);
        boolean there = text instanceof Node.Scalar scalar && !scalar.text().isBlank();
        if (!there || text.isNull()) {
            problems.add(
                    new PackProblem(
                            file,
                            map.at().line(),
                            new Bilingual(path + " 缺少" + nameZh, path + " has no " + nameEn),
                            new Bilingual("请补上 " + key, "Add " + key)));
        }
    }
}
