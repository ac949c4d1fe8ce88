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
import org.huiqi.text.InputText;
import org.huiqi.text.WordSuggester;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a case file while it is read. */
final class CaseFaults {
    private final List<Fault> found = new ArrayList<>();

    void add(Fault fault) {
        found.add(fault);
    }

    /** A fault about a value. */
    void add(Node met, String path, Bilingual problem, Bilingual advice) {
        String shown = met instanceof Node.Scalar scalar ? scalar.text() : null;
        add(met.at(), path, shown, problem, advice);
    }

    /** A fault about anything else. */
    void add(
            Location at, String path, @Nullable String value, Bilingual problem, Bilingual advice) {
        add(new Fault(at, path, value, problem, advice));
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
            add(node, path, InputText.NOT_AN_OBJECT.text(), CaseFaultText.WRITE_OBJECT.text());
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
                        CaseFaultText.UNKNOWN_KEY.text(),
                        near == null
                                ? CaseFaultText.KNOWN_KEYS.with(keys)
                                : CaseFaultText.NEAR_KEY.with(near, keys));
            } else if (entries.putIfAbsent(entry.key(), entry.value()) != null) {
                add(
                        entry.at(),
                        path,
                        entry.key(),
                        CaseFaultText.TWICE.text(),
                        CaseFaultText.REMOVE_ONE.text());
            }
        }
        return entries;
    }

    /** The word of some that was meant; null where none is near. */
    static @Nullable String near(Node given, List<String> words) {
        return given instanceof Node.Scalar scalar ? near(scalar.text(), words) : null;
    }

    private static @Nullable String near(String given, List<String> words) {
        return WordSuggester.meant(
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
        add(met.at(), path, null, CaseFaultText.NO_TEXT.text(), CaseFaultText.ADD_IT.text());
        return null;
    }
}
