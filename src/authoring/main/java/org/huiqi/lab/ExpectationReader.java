package org.huiqi.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiqi.lab.Place.Kind;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.InputText;
import org.jspecify.annotations.Nullable;

/** Reads what a case expects. */
final class ExpectationReader {
    private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::key).toList();

    private final CaseFaults faults;
    private final String path;
    private final List<Expectation> read = new ArrayList<>();

    ExpectationReader(CaseFaults faults, String path) {
        this.faults = faults;
        this.path = path;
    }

    /** The expectations; empty, with a fault, where there is none. */
    List<Expectation> read(Node holder, @Nullable Node expect) {
        int before = faults.size();
        Map<String, Node> kinds = expect == null ? Map.of() : faults.entries(expect, path, KINDS);
        kinds.forEach(this::kind);
        if (read.isEmpty() && faults.size() == before) {
            faults.add(
                    expect == null ? holder : expect,
                    path,
                    CaseFaultText.EXPECTS_NOTHING.text(),
                    CaseFaultText.EXPECT.text());
        }
        return read;
    }

    private void kind(String key, Node node) {
        Kind kind = Kind.valueOf(key.toUpperCase(Locale.ROOT));
        switch (kind) {
            case QUESTIONS -> questions(node);
            case SIZE -> add(node, Place.of(kind, ""), path + "." + key);
            default -> {
                String at = path + "." + key;
                faults.entries(node, at, List.of())
                        .forEach((id, value) -> add(value, Place.of(kind, id), at + "." + id));
            }
        }
    }

    private void questions(Node node) {
        if (!(node instanceof Node.Sequence list)) {
            faults.add(
                    node,
                    path + ".questions",
                    InputText.NOT_A_LIST.text(),
                    CaseFaultText.WRITE_LIST.text());
            return;
        }
        for (Node item : list.items()) {
            if (faults.text(node, item, path + ".questions") != null) {
                read.add(new Expectation(item.at(), Place.of(Kind.QUESTIONS, ""), item));
            }
        }
    }

    private void add(Node value, Place place, String at) {
        if (isAllowed(value, place.kind(), at)) {
            read.add(new Expectation(value.at(), place, value));
        }
    }

    /** Whether a value may stand there: any, or one of its words. */
    private boolean isAllowed(Node value, Kind kind, String at) {
        if (kind.words() == null || kind == Kind.SIZE && value.isNull()) {
            return true;
        }
        List<String> words =
                Arrays.stream(kind.words().getEnumConstants()).map(Enum::name).toList();
        boolean allowed = value instanceof Node.Scalar word && words.contains(word.text());
        if (!allowed) {
            String near = CaseFaults.near(value, words);
            String all = String.join(", ", words);
            faults.add(
                    value,
                    at,
                    CaseFaultText.UNKNOWN_WORD.text(),
                    near == null
                            ? CaseFaultText.WORDS.with(all)
                            : CaseFaultText.NEAR_WORD.with(near, all));
        }
        return allowed;
    }
}
