package org.huiqi.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.reading.Node;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads what a case expects. */
final class ExpectationReader {
    private static final String[] KINDS = {
        "verdicts",
        "tracks",
        "criteria",
        "shortfalls",
        "timing",
        "benefits",
        "obligations",
        "questions",
        "size"
    };

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
                    "没有写预期结果",
                    "expects nothing",
                    "至少写一项预期结果，如 criteria: {P14-07: MET}",
                    "Expect something, such as criteria: {P14-07: MET}");
        }
        return read;
    }

    private void kind(String kind, Node node) {
        if (kind.equals("questions")) {
            questions(node);
            return;
        }
        if (kind.equals("size")) {
            size(node);
            return;
        }
        faults.entries(node, path + "." + kind).forEach((key, value) -> one(kind, key, value));
    }

    private void one(String kind, String key, Node value) {
        switch (kind) {
            case "verdicts" -> {
                Verdict verdict = word(Verdict.class, below(kind, key), value);
                add(verdict == null ? null : new VerdictExpectation(value.at(), key, verdict));
            }
            case "tracks" -> track(key, value);
            case "criteria" -> {
                Status status = word(Status.class, below(kind, key), value);
                add(
                        status == null
                                ? null
                                : new CriterionExpectation(
                                        value.at(), before(key), candidate(key), status));
            }
            case "shortfalls" ->
                    add(new ShortfallExpectation(value.at(), before(key), candidate(key), value));
            case "timing" -> add(new TimingExpectation(value.at(), key, value));
            case "benefits" -> add(new BenefitExpectation(value.at(), key, value));
            default -> {
                ObligationState state = word(ObligationState.class, below(kind, key), value);
                add(state == null ? null : new ObligationExpectation(value.at(), key, state));
            }
        }
    }

    /** {@code P14/L1@k1}; programmes without tracks {@code P10@s1}. */
    private void track(String key, Node value) {
        Verdict verdict = word(Verdict.class, below("tracks", key), value);
        String way = before(key);
        int slash = way.indexOf('/');
        if (verdict != null) {
            add(
                    new TrackExpectation(
                            value.at(),
                            slash < 0 ? way : way.substring(0, slash),
                            slash < 0 ? null : way.substring(slash + 1),
                            candidate(key),
                            verdict));
        }
    }

    private void questions(Node node) {
        if (!(node instanceof Node.Sequence list)) {
            faults.add(
                    node,
                    path + ".questions",
                    "不是列表",
                    "is not a list",
                    "应为 [路径, …]",
                    "Write [path, …]");
            return;
        }
        for (Node item : list.items()) {
            String asked = faults.text(node, item, path + ".questions");
            add(asked == null ? null : new QuestionExpectation(item.at(), asked));
        }
    }

    private void size(Node node) {
        if (node.isNull()) {
            add(new SizeExpectation(node.at(), null));
            return;
        }
        SizeClass size = word(SizeClass.class, path + ".size", node);
        add(size == null ? null : new SizeExpectation(node.at(), size));
    }

    private void add(@Nullable Expectation expectation) {
        if (expectation != null) {
            read.add(expectation);
        }
    }

    private static String before(String key) {
        int at = key.indexOf('@');
        return at < 0 ? key : key.substring(0, at);
    }

    private static @Nullable String candidate(String key) {
        int at = key.indexOf('@');
        return at < 0 ? null : key.substring(at + 1);
    }

    private String below(String kind, String key) {
        return path + "." + kind + "." + key;
    }

    private <E extends Enum<E>> @Nullable E word(Class<E> type, String at, Node value) {
        if (value instanceof Node.Scalar scalar) {
            for (E word : type.getEnumConstants()) {
                if (word.name().equals(scalar.text())) {
                    return word;
                }
            }
        }
        String words =
                Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "));
        faults.add(
                value,
                at,
                "不在可选值之内",
                "is not an allowed word",
                "可用：" + words,
                "Write one of: " + words);
        return null;
    }
}
