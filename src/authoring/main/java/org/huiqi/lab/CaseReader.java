package org.huiqi.lab;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huiqi.files.RegularFile;
import org.huiqi.lab.ExpectationTarget.Kind;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.RecordBinder;
import org.huiqi.profile.reading.Tree;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads one case file; collects every fault of it and of the firms that it names. */
final class CaseReader extends RecordBinder {
    /** Keys that a case file and a case cannot do without. */
    private static final Set<String> NEEDED = Set.of("name", "cases");

    /** A case file as it is written. */
    record Suite(
            @Nullable String edition,
            @Nullable Node firm,
            @Nullable LocalDate asOf,
            List<Entry> cases) {}

    /** A case as it is written. */
    record Entry(
            String name,
            @Nullable Node firm,
            @Nullable LocalDate asOf,
            @Nullable Boolean generated,
            Map<String, Node> set,
            List<String> remove,
            Map<String, Node> add,
            @Nullable Expected expect) {}

    /** What a case expects, by the keys of {@link Kind}. */
    record Expected(
            Map<String, Verdict> verdicts,
            Map<String, Verdict> tracks,
            Map<String, Status> criteria,
            Map<String, Verdict> standards,
            Map<String, Node> points,
            Map<String, Node> shortfalls,
            Map<String, Node> timing,
            Map<String, Node> benefits,
            Map<String, ObligationState> obligations,
            List<String> questions,
            @Nullable SizeClass size) {}

    private record Bound(Entry entry, Node.Mapping node, String path) {}

    private record Firm(String source, Node root) {}

    private final Path file;
    private final Path firms;
    private final List<Bound> bound = new ArrayList<>();
    private final List<Fault> faultsOfFirms = new ArrayList<>();
    private final Map<String, Firm> read = new HashMap<>();

    CaseReader(Path file, Path firms) {
        this.file = file;
        this.firms = firms;
    }

    /** The file; the exception has every fault. */
    CaseFile read() {
        Node root = tree(file, Location.somewhere(file.toString()));
        Suite suite = root == null ? null : (Suite) value(Suite.class, Suite.class, root, "");
        List<Case> cases = new ArrayList<>();
        if (suite != null) {
            Firm common = suite.firm() == null ? null : firm(suite.firm(), "firm");
            bound.forEach(one -> add(cases, one, suite, common));
        }
        List<Fault> faults = new ArrayList<>(found());
        faults.addAll(faultsOfFirms);
        if (suite == null || !faults.isEmpty()) {
            throw new CaseFileException(faults);
        }
        return new CaseFile(file, suite.edition(), cases);
    }

    private void add(List<Case> cases, Bound one, Suite suite, @Nullable Firm common) {
        Entry entry = one.entry();
        Node own = entry.firm();
        Firm firm = own == null ? common : firm(own, below(one.path(), "firm"));
        LocalDate asOf = entry.asOf() == null ? suite.asOf() : entry.asOf();
        List<Expectation> expectations = expectations(one);
        if (own == null && suite.firm() == null) {
            missing(one, "firm");
        }
        if (asOf == null && one.node().get("asOf") == null) {
            missing(one, "asOf");
        }
        if (firm != null) {
            Node profile = changed(firm.root(), one.node());
            cases.add(
                    new Case(
                            one.node().at(),
                            entry.name(),
                            firm.source(),
                            asOf,
                            profile,
                            expectations));
        }
    }

    private void missing(Bound one, String key) {
        add(
                one.node().at(),
                below(one.path(), key),
                CaseFaultText.MISSING.text(),
                CaseFaultText.STATE_IT.text());
    }

    private List<Expectation> expectations(Bound one) {
        Node expect = one.node().get("expect");
        List<Expectation> all = new ArrayList<>();
        for (Node.Entry part : entries(expect)) {
            for (Kind kind : Kind.values()) {
                if (kind.key().equals(part.key())) {
                    add(all, kind, part.value());
                }
            }
        }
        String path = below(one.path(), "expect");
        if (all.isEmpty() && found().stream().noneMatch(f -> f.path().startsWith(path))) {
            add(
                    expect == null ? one.node().at() : expect.at(),
                    path,
                    CaseFaultText.EXPECTS_NOTHING.text(),
                    CaseFaultText.EXPECT.text());
        }
        return all;
    }

    private static void add(List<Expectation> all, Kind kind, Node part) {
        switch (kind) {
            case QUESTIONS -> items(part).forEach(item -> add(all, kind, "", item));
            case SIZE -> add(all, kind, "", part);
            default -> entries(part).forEach(entry -> add(all, kind, entry.key(), entry.value()));
        }
    }

    private static void add(List<Expectation> all, Kind kind, String key, Node value) {
        all.add(new Expectation(value.at(), ExpectationTarget.of(kind, key), value));
    }

    private static List<Node.Entry> entries(@Nullable Node node) {
        return node instanceof Node.Mapping map ? map.entries() : List.of();
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof Node.Sequence list ? list.items() : List.of();
    }

    /** The firm with values set, then removed, then entries added at the end of lists. */
    private Node changed(Node firm, Node.Mapping one) {
        Node changed = firm;
        for (Node.Entry set : entries(one.get("set"))) {
            Node value = set.value();
            changed = changed(changed, value.at(), set.key(), n -> n.with(set.key(), value));
        }
        for (Node remove : items(one.get("remove"))) {
            String path = ReportTree.text(remove);
            changed = changed(changed, remove.at(), path, n -> without(n, path));
        }
        for (Node.Entry add : entries(one.get("add"))) {
            Node value = add.value();
            changed = changed(changed, value.at(), add.key(), n -> added(n, add.key(), value));
        }
        return changed;
    }

    private Node changed(Node profile, Location at, String path, UnaryOperator<Node> change) {
        try {
            return change.apply(profile);
        } catch (IllegalArgumentException e) {
            add(
                    at,
                    path,
                    CaseFaultText.DOES_NOT_FIT.with(e.getMessage()),
                    CaseFaultText.CHECK_PATH.text());
            return profile;
        }
    }

    /** With an entry at the end of a list; a missing list is made. */
    private static Node added(Node profile, String path, Node value) {
        return profile.with(path + "[" + items(profile.at(path)).size() + "]", value);
    }

    private static Node without(Node profile, String path) {
        Node without = profile.without(path);
        if (without.equals(profile)) {
            throw new IllegalArgumentException("Nothing to remove at " + path);
        }
        return without;
    }

    /** A firm is named by its file, or written out as a profile. */
    private @Nullable Firm firm(Node node, String path) {
        if (node instanceof Node.Mapping) {
            return new Firm(file.toString(), node);
        }
        String name = (String) scalar(String.class, Firm.class, node, path);
        if (name != null && !read.containsKey(name)) {
            Node root = tree(firms.resolve(name), node.at());
            if (root != null) {
                read.put(name, new Firm(name, root));
            }
        }
        return read.get(name);
    }

    private @Nullable Node tree(Path path, Location from) {
        try {
            Tree tree = Tree.read(RegularFile.read(path), path.toString(), Format.YAML);
            if (tree instanceof Tree.Parsed parsed) {
                return parsed.root();
            }
            faultsOfFirms.addAll(((Tree.Refused) tree).faults());
        } catch (IOException e) {
            faultsOfFirms.add(
                    new Fault(
                            from,
                            "",
                            path.toString(),
                            InputText.UNREADABLE.text(),
                            CaseFaultText.CHECK_FILE.text()));
        }
        return null;
    }

    @Override
    protected @Nullable Object value(Type type, AnnotatedElement of, Node node, String path) {
        return type == Node.class ? node : super.value(type, of, node, path);
    }

    @Override
    protected @Nullable Object scalar(Class<?> type, AnnotatedElement of, Node node, String path) {
        String text = node instanceof Node.Scalar scalar && !node.isNull() ? scalar.text() : "";
        if (type == String.class) {
            if (text.isBlank()) {
                add(node, path, InputText.NOT_TEXT.text(), CaseFaultText.ADD_IT.text());
            }
            return text.isBlank() ? null : text;
        }
        if (type.isEnum()) {
            Enum<?> word = named(type, text);
            if (word == null) {
                add(node, path, InputText.NOT_A_WORD.text(), words(type, text));
            }
            return word;
        }
        Object value = super.scalar(type, of, node, path);
        if (value instanceof LocalDate day && !AsOf.isAllowed(day)) {
            add(node, path, AsOf.BEYOND, InputText.WRITE_DATE.text());
            return null;
        }
        return value;
    }

    @Override
    protected @Nullable Object absent(RecordComponent component, Location at, String path) {
        return placeholder(component.getType());
    }

    @Override
    protected void complete(Object made, Node.Mapping map, String path) {
        for (RecordComponent component : Values.components(made.getClass())) {
            String name = component.getName();
            Node node = map.get(name);
            if (NEEDED.contains(name) && (node == null || node.isNull())) {
                Location at = node == null ? map.at() : node.at();
                add(at, below(path, name), CaseFaultText.MISSING, CaseFaultText.ADD_IT);
            }
        }
        if (made instanceof Entry entry) {
            bound.add(new Bound(entry, map, path));
        }
    }

    @Override
    protected Bilingual form(Class<?> type) {
        return (type == List.class ? CaseFaultText.WRITE_LIST : CaseFaultText.WRITE_OBJECT).text();
    }

    @Override
    protected @Nullable Object placeholder(Class<?> type) {
        return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
    }
}
