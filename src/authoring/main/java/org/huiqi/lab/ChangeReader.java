package org.huiqi.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.InputText;

/** Reads what a case changes about its firm. */
final class ChangeReader {
    private final CaseFaults faults;
    private final String path;

    ChangeReader(CaseFaults faults, String path) {
        this.faults = faults;
        this.path = path;
    }

    /** ReportValues that are set, then those removed, then entries added. */
    List<Change> read(Map<String, Node> entries) {
        List<Change> changes = new ArrayList<>();
        if (entries.containsKey("set")) {
            Node set = Objects.requireNonNull(entries.get("set"));
            faults.entries(set, path + ".set", List.of())
                    .forEach((to, value) -> changes.add(new Change.Put(value.at(), to, value)));
        }
        if (entries.containsKey("remove")) {
            removed(Objects.requireNonNull(entries.get("remove")), changes);
        }
        if (entries.containsKey("add")) {
            Node add = Objects.requireNonNull(entries.get("add"));
            faults.entries(add, path + ".add", List.of())
                    .forEach((to, entry) -> changes.add(new Change.Add(entry.at(), to, entry)));
        }
        return changes;
    }

    private void removed(Node node, List<Change> changes) {
        if (!(node instanceof Node.Sequence list)) {
            faults.add(
                    node,
                    path + ".remove",
                    InputText.NOT_A_LIST.text(),
                    CaseFaultText.WRITE_LIST.text());
            return;
        }
        for (Node item : list.items()) {
            String from = faults.text(node, item, path + ".remove");
            if (from != null) {
                changes.add(new Change.Remove(item.at(), from));
            }
        }
    }
}
