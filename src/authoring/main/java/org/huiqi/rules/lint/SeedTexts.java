package org.huiqi.rules.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.text.Bilingual;

/** Finds texts of a catalogue file that are missing in one language. */
final class SeedTexts {
    private final String file;
    private final List<PackProblem> problems = new ArrayList<>();

    private SeedTexts(String file) {
        this.file = file;
    }

    static List<PackProblem> check(String file, String text) {
        SeedTexts texts = new SeedTexts(file);
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
