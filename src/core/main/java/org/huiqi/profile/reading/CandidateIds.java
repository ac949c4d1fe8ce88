package org.huiqi.profile.reading;

import java.util.HashMap;
import java.util.Map;

/** Checks that every entry of a candidate list has an id, without @, unique in its list. */
final class CandidateIds {

    private CandidateIds() {}

    static void check(Node.Sequence list, String path, Faults faults) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof Node.Mapping entry) {
                String at = path + "[" + i + "].id";
                Node id = entry.get("id");
                if (id == null || id.isNull()) {
                    faults.add(
                            entry.at(),
                            at,
                            null,
                            EntryText.NO_ID.text(),
                            EntryText.GIVE_ID.with(i + 1));
                } else if (id instanceof Node.Scalar text && text.kind() == Node.Kind.TEXT) {
                    check(text, i, at, seen, faults);
                }
            }
        }
    }

    private static void check(
            Node.Scalar id, int index, String path, Map<String, Integer> seen, Faults faults) {
        String text = id.text().strip();
        Integer earlier = seen.putIfAbsent(text, index);
        if (text.isEmpty()) {
            faults.add(id, path, EntryText.EMPTY_ID.text(), EntryText.WRITE_ID.text());
        } else if (text.contains("@")) {
            faults.add(id, path, EntryText.ID_WITH_AT.text(), EntryText.LEAVE_OUT_AT.text());
        } else if (earlier != null) {
            faults.add(
                    id, path, EntryText.REPEATED_ID.with(earlier + 1), EntryText.UNIQUE_ID.text());
        }
    }
}
