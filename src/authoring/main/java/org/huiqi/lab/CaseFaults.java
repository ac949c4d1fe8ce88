package org.huiqi.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a case file while it is read. */
final class CaseFaults {
    private final List<Fault> found = new ArrayList<>();

    void add(Fault fault) {
        found.add(fault);
    }

    /** A fault about a value. */
    void add(Node met, String path, String zh, String en, String adviceZh, String adviceEn) {
        String shown = met instanceof Node.Scalar scalar ? scalar.text() : null;
        add(met.at(), path, shown, zh, en, adviceZh, adviceEn);
    }

    /** A fault about anything else. */
    void add(
            Location at,
            String path,
            @Nullable String value,
            String zh,
            String en,
            String adviceZh,
            String adviceEn) {
        add(new Fault(at, path, value, new Bilingual(zh, en), new Bilingual(adviceZh, adviceEn)));
    }

    int size() {
        return found.size();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CaseFileException(found);
        }
    }

    /** The entries of an object that may have these keys only, each once; none = any key. */
    Map<String, Node> entries(Node node, String path, List<String> allowed) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof Node.Mapping map)) {
            add(node, path, "不是对象", "is not an object", "应写成 键: 值", "Write key: value");
            return entries;
        }
        for (Node.Entry entry : map.entries()) {
            if (!allowed.isEmpty() && !allowed.contains(entry.key())) {
                String keys = String.join(", ", allowed);
                String near = near(entry.key(), allowed);
                add(
                        entry.at(),
                        path,
                        entry.key(),
                        "不是已知的键",
                        "is not a known key",
                        (near == null ? "" : "是否想写 " + near + "？") + "可用：" + keys,
                        (near == null ? "" : "Did you mean " + near + "? ") + "Known are: " + keys);
            } else if (entries.putIfAbsent(entry.key(), entry.value()) != null) {
                add(
                        entry.at(),
                        path,
                        entry.key(),
                        "重复",
                        "stands twice",
                        "请删去一处",
                        "Remove one of them");
            }
        }
        return entries;
    }

    /** The word of some that was meant; null where none is near. */
    static @Nullable String near(Node given, List<String> words) {
        return given instanceof Node.Scalar scalar ? near(scalar.text(), words) : null;
    }

    private static @Nullable String near(String given, List<String> words) {
        return Nearest.meant(
                given,
                words.stream()
                        .collect(
                                Collectors.toMap(w -> w, w -> w, (a, b) -> a, LinkedHashMap::new)));
    }

    /** The text of a single value; null, with a fault, where there is none. */
    @Nullable String text(Node holder, @Nullable Node node, String path) {
        if (node instanceof Node.Scalar scalar && !scalar.isNull() && !scalar.text().isBlank()) {
            return scalar.text();
        }
        Node met = node == null ? holder : node;
        add(met.at(), path, null, "应为文字", "must be a text", "请补上", "Add it");
        return null;
    }
}
