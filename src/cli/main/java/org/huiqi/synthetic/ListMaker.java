package org.huiqi.synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.lab.boundary.RuleLines;
import org.huiqi.profile.IpRight;
import org.huiqi.profile.RdInstitution;
import org.huiqi.profile.Title;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.candidate.Consortium;
import org.huiqi.profile.candidate.MajorProject;
import org.jspecify.annotations.Nullable;

/** Invents a list of records of no, one or two entries, where the firm's kind makes it likely. */
final class ListMaker implements RecordMaker.Maker {
    private final String path;
    private final RecordMaker entries;
    private final boolean isCandidates;
    private final int[] sizes;
    private final List<BigDecimal> lines;

    ListMaker(Class<?> entry, String path, RuleLines lines) {
        this.path = path;
        this.entries = new RecordMaker(entry, path + "[].", Set.of(), lines);
        this.lines = lines.numbers(path);
        this.isCandidates = Candidate.class.isAssignableFrom(entry);
        this.sizes = sizes(entry, path);
    }

    /** Weights of no entry, one, two and so on. */
    private static int[] sizes(Class<?> entry, String path) {
        if (entry == MajorProject.Direction.class) {
            return new int[] {1, 1, 2, 6, 3, 3, 1};
        }
        if (entry == Consortium.Participant.class) {
            return new int[] {1, 3, 4, 2};
        }
        if (entry == IpRight.class) {
            return new int[] {15, 25, 25, 15, 10, 10};
        }
        if (entry == RdInstitution.class) {
            return new int[] {50, 40, 10};
        }
        if (entry == Title.class) {
            return new int[] {40, 30, 20, 10};
        }
        if (path.startsWith("conduct.")) {
            return new int[] {92, 7, 1};
        }
        return Candidate.class.isAssignableFrom(entry)
                ? new int[] {80, 14, 6}
                : new int[] {75, 18, 7};
    }

    @Override
    public List<Object> make(Chance chance, Firm firm) {
        List<Object> made = new ArrayList<>();
        int size = size(chance);
        for (int i = 1; i <= size; i++) {
            Map<String, Object> entry = new LinkedHashMap<>();
            String id = id(i);
            if (id != null) {
                entry.put("id", id);
            }
            entry.putAll(entries.make(chance, firm));
            made.add(entry);
        }
        if (isCandidates) {
            firm.putForward(path, size);
        }
        return made;
    }

    /** Where there are some, at times as many as are asked for, one more or one less. */
    private int size(Chance chance) {
        int usual = chance.weighted(sizes);
        return usual == 0 || lines.isEmpty() || !chance.percent(30)
                ? usual
                : chance.of(lines).intValue() + chance.of(-1, 0, 0, 1);
    }

    private @Nullable String id(int number) {
        if (isCandidates) {
            return candidateId(path, number);
        }
        return path.endsWith("orders") || path.endsWith("requested") ? "o" + number : null;
    }

    /** Id of an entry of a candidate list. */
    static String candidateId(String list, int number) {
        return list.charAt(0) + Integer.toString(number);
    }
}
