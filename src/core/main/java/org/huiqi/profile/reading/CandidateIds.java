package org.huiqi.profile.reading;

import java.util.HashMap;
import java.util.Map;
import org.huiqi.text.Bilingual;

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
                            new Bilingual("缺少编号 id", "the id is missing"),
                            new Bilingual(
                                    "请给这一项一个编号，如 id: s" + (i + 1),
                                    "give the entry an id such as id: s" + (i + 1)));
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
            faults.add(
                    id,
                    path,
                    new Bilingual("是空的编号", "is an empty id"),
                    new Bilingual("请写一个编号，如 s1", "write an id such as s1"));
        } else if (text.contains("@")) {
            faults.add(
                    id,
                    path,
                    new Bilingual("含有 @，编号中不能有", "contains @, which an id cannot"),
                    new Bilingual("请去掉 @", "leave the @ out"));
        } else if (earlier != null) {
            faults.add(
                    id,
                    path,
                    new Bilingual(
                            "与第 " + (earlier + 1) + " 项的编号重复",
                            "is also the id of entry " + (earlier + 1)),
                    new Bilingual("同一列表中编号须唯一", "ids must be unique in their list"));
        }
    }
}
