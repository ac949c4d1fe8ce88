package org.huiqi.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.files.RegularFile;
import org.huiqi.lab.Case.Firm;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;
import org.huiqi.text.InputText;
import org.jspecify.annotations.Nullable;

/** Reads one case file; collects its faults. */
final class CaseReader {
    private final Path file;
    private final Path firms;
    private final CaseFaults faults = new CaseFaults();
    private final Map<String, Firm> read = new HashMap<>();
    private @Nullable String edition;

    CaseReader(Path file, Path firms) {
        this.file = file;
        this.firms = firms;
    }

    /** The cases; the exception has every fault. */
    List<Case> cases() {
        Node root = tree(file, Location.somewhere(file.toString()));
        List<Case> cases = root == null ? List.of() : cases(root);
        faults.throwIfAny();
        return cases;
    }

    /** The edition that the cases are about; null where the file does not say. */
    @Nullable String edition() {
        return edition;
    }

    private List<Case> cases(Node root) {
        Map<String, Node> top = faults.entries(root, "", CaseSchema.FILE_KEYS);
        edition =
                top.containsKey("edition")
                        ? faults.text(root, top.get("edition"), "edition")
                        : null;
        Firm firm = top.containsKey("firm") ? firm(top.get("firm")) : null;
        LocalDate asOf = top.containsKey("asOf") ? date(top.get("asOf")) : null;
        List<Case> cases = new ArrayList<>();
        if (!(top.get("cases") instanceof Node.Sequence list)) {
            faults.add(
                    root, "cases", CaseFaultText.NO_CASES.text(), CaseFaultText.WRITE_CASES.text());
            return cases;
        }
        for (int i = 0; i < list.items().size(); i++) {
            Case read = readCase(list.items().get(i), "cases[" + i + "]", firm, asOf);
            if (read != null) {
                cases.add(read);
            }
        }
        return cases;
    }

    private @Nullable Case readCase(
            Node node, String path, @Nullable Firm commonFirm, @Nullable LocalDate commonDay) {
        Map<String, Node> entries = faults.entries(node, path, CaseSchema.CASE_KEYS);
        String name = faults.text(node, entries.get("name"), path + ".name");
        Firm firm = entries.containsKey("firm") ? firm(entries.get("firm")) : commonFirm;
        LocalDate asOf = entries.containsKey("asOf") ? date(entries.get("asOf")) : commonDay;
        List<Change> changes = new ChangeReader(faults, path).read(entries);
        List<Expectation> expected =
                new ExpectationReader(faults, path + ".expect").read(node, entries.get("expect"));
        if (firm == null) {
            missing(node, path + ".firm", entries);
        }
        if (asOf == null) {
            missing(node, path + ".asOf", entries);
        }
        if (name == null || firm == null || asOf == null || expected.isEmpty()) {
            return null;
        }
        Node changed = changed(firm.root(), changes);
        return new Case(node.at(), name, firm, asOf, changes, changed, expected);
    }

    private Node changed(Node profile, List<Change> changes) {
        Node changed = profile;
        for (Change change : changes) {
            try {
                changed = change.applyTo(changed);
            } catch (IllegalArgumentException e) {
                faults.add(
                        change.at(),
                        change.path(),
                        null,
                        CaseFaultText.DOES_NOT_FIT.with(e.getMessage()),
                        CaseFaultText.CHECK_PATH.text());
            }
        }
        return changed;
    }

    /** A firm is named by its file, or written out as a profile. */
    private @Nullable Firm firm(Node node) {
        if (node instanceof Node.Mapping) {
            return new Firm(file.toString(), node);
        }
        String name = faults.text(node, node, "firm");
        if (name == null) {
            return null;
        }
        if (!read.containsKey(name)) {
            Node root = tree(firms.resolve(name), node.at());
            if (root == null) {
                return null;
            }
            read.put(name, new Firm(name, root));
        }
        return read.get(name);
    }

    private @Nullable LocalDate date(Node node) {
        String text = faults.text(node, node, "asOf");
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day == null || AsOf.isAllowed(day)) {
                return day;
            }
            faults.add(node, "asOf", AsOf.BEYOND, CaseFaultText.WRITE_DATE.text());
            return null;
        } catch (DateTimeParseException e) {
            faults.add(node, "asOf", InputText.NOT_A_DATE.text(), CaseFaultText.WRITE_DATE.text());
            return null;
        }
    }

    private void missing(Node node, String path, Map<String, Node> entries) {
        if (!entries.containsKey(path.substring(path.lastIndexOf('.') + 1))) {
            faults.add(
                    node.at(),
                    path,
                    null,
                    CaseFaultText.MISSING.text(),
                    CaseFaultText.STATE_IT.text());
        }
    }

    private @Nullable Node tree(Path path, Location from) {
        try {
            Tree tree = Tree.read(RegularFile.read(path), path.toString(), Format.YAML);
            if (tree instanceof Tree.Refused refused) {
                refused.faults().forEach(faults::add);
                return null;
            }
            return ((Tree.Parsed) tree).root();
        } catch (IOException e) {
            faults.add(
                    from,
                    "",
                    path.toString(),
                    InputText.UNREADABLE.text(),
                    CaseFaultText.CHECK_FILE.text());
            return null;
        }
    }
}
