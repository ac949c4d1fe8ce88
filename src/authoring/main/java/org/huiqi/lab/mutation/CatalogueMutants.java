package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.BenefitTerms.Amount;
import org.huiqi.catalogue.BenefitTerms.EntryAmounts;
import org.huiqi.catalogue.BenefitTerms.Variant;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.lint.EntryCheck;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Mutants of a programme or standard as the catalogue has it: how its criteria bind and combine,
 * its dates, amounts, points, and the numbers in its texts. Each is the entry with another value at
 * one path.
 */
final class CatalogueMutants {
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z_.])\\d+(?:\\.\\d+)?");
    private static final int MONTHS = 12;

    private final Judged judged;
    private final List<String> lines;
    private final List<Mutant> mutants = new ArrayList<>();

    private CatalogueMutants(Judged judged, List<String> lines) {
        this.judged = judged;
        this.lines = lines;
    }

    /** Mutants of an entry, with the lines of its file. */
    static List<Mutant> of(Judged judged, PackFiles files) {
        String file = judged.file() + ".yaml";
        List<String> lines =
                (judged instanceof Standard ? files.standard(file) : files.seed(file))
                        .map(text -> text.lines().toList())
                        .orElse(List.of());
        CatalogueMutants all = new CatalogueMutants(judged, lines);
        for (int i = 0; i < judged.criteria().size(); i++) {
            all.force(i);
            all.group(i);
            all.tracks(i);
        }
        if (judged instanceof Programme programme) {
            all.programme(programme);
        } else {
            all.standard((Standard) judged);
        }
        all.texts();
        return all.mutants;
    }

    /** The value at a path of components, list indexes and keys; null where one is missing. */
    private static @Nullable Object at(Object root, Object... path) {
        Object value = root;
        for (Object step : path) {
            if (value instanceof List<?> list) {
                value = list.get((Integer) step);
            } else if (value instanceof Map<?, ?> map) {
                value = map.get(step);
            } else if (value != null) {
                value = Values.at(value, (String) step);
            }
        }
        return value;
    }

    /** A copy with another value at such a path. */
    private static Object put(Object root, @Nullable Object value, List<?> path) {
        Object step = path.get(0);
        Object next = value;
        if (path.size() > 1) {
            Object below = Objects.requireNonNull(at(root, step));
            next = put(below, value, path.subList(1, path.size()));
        }
        if (root instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.set((Integer) step, next);
            return List.copyOf(copy);
        }
        if (root instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new TreeMap<>(map);
            copy.put(step, next);
            return copy;
        }
        return Values.with(root, (String) step, next);
    }

    private Judged with(@Nullable Object value, Object... path) {
        return (Judged) put(judged, value, List.of(path));
    }

    private void add(String id, Mutation kind, int line, String was, String is, Judged changed) {
        String file = judged.file() + ".yaml";
        mutants.add(new Mutant(id, kind, file, line, was, is, null, changed, null));
    }

    private void add(
            String id, Mutation kind, String label, Object was, Object is, Judged changed) {
        add(id, kind, lineAfter(0, "- id: " + id), label + was, label + is, changed);
    }

    /** A mutant for each other value at a path; none where nothing stands there. */
    private void vary(Mutation kind, String id, int line, String label, Object... path) {
        Object was = at(judged, path);
        if (was != null) {
            others(was, kind == Mutation.DEADLINE)
                    .forEach(
                            is ->
                                    add(
                                            id,
                                            kind,
                                            line,
                                            label + text(was),
                                            label + text(is),
                                            with(is, path)));
            if (was instanceof Window) {
                add(id, kind, line, label + text(was), label + null, with(null, path));
            }
        }
    }

    /** The values beside one: a unit less and more, the other constants, the other numbers. */
    private static Stream<?> others(Object value, boolean years) {
        if (value instanceof LocalDate day) {
            Stream<LocalDate> days = Stream.of(day.minusDays(1), day.plusDays(1));
            return years
                    ? Stream.concat(days, Stream.of(day.minusYears(1), day.plusYears(1)))
                    : days;
        } else if (value instanceof BigDecimal number) {
            return Stream.of(number.subtract(number.ulp()), number.add(number.ulp()));
        } else if (value instanceof Integer number) {
            return Stream.of(number - 1, number + 1);
        } else if (value instanceof Boolean yes) {
            return Stream.of(!yes);
        } else if (value instanceof Enum<?> word) {
            return Arrays.stream(word.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != word);
        } else if (value instanceof Window window) {
            return Stream.of(-1, 1).flatMap(by -> windows(window, by));
        }
        return others((String) value, -1, 1).stream();
    }

    private static Stream<Window> windows(Window is, int by) {
        return Stream.of(
                        new Window(is.year() + by, is.from(), is.to()),
                        new Window(is.year(), is.from() + by, is.to()),
                        new Window(is.year(), is.from(), is.to() + by))
                .filter(w -> w.from() >= 1 && w.to() <= MONTHS && w.from() <= MONTHS);
    }

    private static String text(Object value) {
        if (value instanceof Window window) {
            return "{year: "
                    + window.year()
                    + ", from: "
                    + window.from()
                    + ", to: "
                    + window.to()
                    + "}";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** The first line after another one that begins so; that line itself where there is none. */
    private int lineAfter(int line, String start) {
        return IntStream.range(line, lines.size())
                .filter(i -> begins(lines.get(i).strip(), start))
                .map(i -> i + 1)
                .findFirst()
                .orElse(line);
    }

    private static boolean begins(String line, String start) {
        return line.startsWith(start)
                && (line.length() == start.length()
                        || !Character.isLetterOrDigit(line.charAt(start.length())));
    }

    private Criterion of(int index) {
        return judged.criteria().get(index);
    }

    /** The members of a group bind alike, so they change together. */
    private void force(int at) {
        Force force = of(at).force();
        String group = of(at).anyOf();
        List<Integer> members =
                IntStream.range(0, judged.criteria().size())
                        .filter(i -> i == at || group != null && group.equals(of(i).anyOf()))
                        .boxed()
                        .toList();
        for (Force other : Force.values()) {
            if (other != force && members.get(0) == at) {
                Judged changed = judged;
                for (int member : members) {
                    changed = (Judged) put(changed, other, List.of("criteria", member, "force"));
                }
                add(of(at).id(), Mutation.FORCE, "force: ", force, other, changed);
            }
        }
    }

    /** Taken out of its group, or put into that of a neighbour that binds alike. */
    private void group(int at) {
        Criterion criterion = of(at);
        String id = criterion.id();
        String group = criterion.anyOf();
        if (group != null) {
            Judged split = with(null, "criteria", at, "anyOf");
            add(id, Mutation.GROUP_SPLIT, "anyOf: ", group, "null", split);
        }
        for (int i : new int[] {at - 1, at + 1}) {
            String other = i < 0 || i == judged.criteria().size() ? null : of(i).anyOf();
            if (other != null
                    && !other.equals(group)
                    && of(i).force() == criterion.force()
                    && Objects.equals(of(i).candidate(), criterion.candidate())) {
                Judged joined = with(other, "criteria", at, "anyOf");
                add(id, Mutation.GROUP_JOINED, "anyOf: ", "" + group, other, joined);
            }
        }
    }

    private void tracks(int at) {
        List<String> every = judged.tracks().stream().map(Named::id).toList();
        List<String> own = of(at).tracks();
        List<String> tracks = own.isEmpty() ? every : own;
        for (String track : every) {
            if (!tracks.contains(track)) {
                List<String> more = new ArrayList<>(tracks);
                more.add(track);
                tracks(at, Mutation.TRACK_ADDED, tracks.toString(), more);
            }
        }
        for (String track : tracks) {
            List<String> left = tracks.stream().filter(t -> !t.equals(track)).toList();
            tracks(at, Mutation.TRACK_DROPPED, tracks.toString(), left);
        }
        if (tracks.isEmpty()) {
            tracks(at, Mutation.TRACK_DROPPED, "[all]", List.of());
        }
    }

    /** A criterion that is left in no track is gone: no track at all would mean every track. */
    private void tracks(int at, Mutation kind, String before, List<String> tracks) {
        List<Criterion> without = new ArrayList<>(judged.criteria());
        without.remove(at);
        boolean gone = tracks.isEmpty();
        Judged changed =
                gone
                        ? with(without, "criteria")
                        : with(List.copyOf(tracks), "criteria", at, "tracks");
        add(of(at).id(), kind, "tracks: ", before, gone ? "none" : tracks, changed);
    }

    private void programme(Programme programme) {
        String id = programme.id();
        vary(Mutation.WINDOW, id, lineAfter(0, "window:"), "window: ", "window");
        for (int i = 0; i < programme.deadlines().size(); i++) {
            LocalDate date = programme.deadlines().get(i).date();
            int line = lineAfter(lineAfter(0, "deadlines:"), "- date: " + date);
            int actor = lineAfter(line, "actor:");
            int closes = lineAfter(line, "closes:");
            vary(Mutation.DEADLINE, id, line, "date: ", "deadlines", i, "date");
            vary(Mutation.ACTOR, id, actor, date + " actor: ", "deadlines", i, "actor");
            vary(Mutation.CLOSES, id, closes, date + " closes: ", "deadlines", i, "closes");
        }
        BenefitTerms terms = programme.benefit();
        if (terms != null) {
            amounts("", terms.amounts(), "benefit", "amounts");
            for (int i = 0; i < terms.entries().size(); i++) {
                EntryAmounts of = terms.entries().get(i);
                amounts(of.as() + ".", of.amounts(), "benefit", "entries", i, "amounts");
            }
            amount("atMost", "benefit", "atMost", "formula");
            for (int i = 0; terms.variants() != null && i < terms.variants().of().size(); i++) {
                variant(terms.variants().of().get(i), "benefit", "variants", "of", i);
            }
            for (String key : List.of("invoicedFrom", "invoicedTo", "fileBy")) {
                amount(key, "benefit", "orders", key);
            }
        }
    }

    private void amounts(String above, List<Amount> amounts, Object... path) {
        for (int i = 0; i < amounts.size(); i++) {
            amount(above + amounts.get(i).id(), below(path, i, "formula"));
        }
    }

    private void variant(Variant variant, Object... path) {
        for (String name : new TreeSet<>(variant.with().keySet())) {
            amount(variant.id() + "." + name, below(path, "with", name));
        }
        for (String value : variant.values()) {
            List<String> left = variant.values().stream().filter(v -> !v.equals(value)).toList();
            String label = variant.id() + ": ";
            Judged changed = with(left, below(path, "values"));
            int line = lineOfAmount(variant.id());
            add(judged.id(), Mutation.AMOUNT, line, label + value, label + "—", changed);
        }
    }

    private static Object[] below(Object[] path, Object... steps) {
        return Stream.of(path, steps).flatMap(Arrays::stream).toArray();
    }

    private void amount(String name, Object... path) {
        vary(Mutation.AMOUNT, judged.id(), lineOfAmount(name), name + ": ", path);
    }

    private int lineOfAmount(String name) {
        int benefit = lineAfter(0, "benefit:");
        String last = name.substring(name.lastIndexOf('.') + 1);
        int named = lineAfter(benefit, last + ":");
        return named > benefit ? named : lineAfter(benefit, "- {id: " + last);
    }

    private void standard(Standard standard) {
        for (String key : List.of("from", "to")) {
            vary(Mutation.VALIDITY, standard.id(), lineAfter(0, key + ":"), key + ": ", key);
        }
        for (int i = 0; standard.score() != null && i < standard.score().indicators().size(); i++) {
            String id = standard.score().indicators().get(i).id();
            int line = lineAfter(0, "- id: " + id);
            vary(Mutation.POINTS, id, line, "max: ", "score", "indicators", i, "max");
        }
    }

    private void texts() {
        for (int i = 0; i < judged.criteria().size(); i++) {
            text(of(i).id(), of(i).requirement(), "criteria", i, "requirement");
        }
        if (judged instanceof Programme programme) {
            for (int i = 0; i < programme.notes().size(); i++) {
                Note is = programme.notes().get(i);
                if (is.kind() == NoteKind.BEN || is.kind() == NoteKind.QUOTA) {
                    text(is.id(), is.text(), "notes", i, "text");
                }
            }
        }
    }

    /** Numbers that are larger, each in one language, where lint could tell them apart. */
    private void text(String id, Bilingual is, Object... path) {
        for (String language : List.of("zh", "en")) {
            String text = (String) Objects.requireNonNull(at(is, language));
            String label = path[path.length - 1] + "." + language + ": ";
            for (String other : others(text, 1)) {
                if (!EntryCheck.nameTheSameNumbers(text, other)) {
                    add(id, Mutation.TEXT, label, text, other, with(other, below(path, language)));
                }
            }
        }
    }

    /** Texts in which one number is another by so many units of its last digit. */
    private static List<String> others(String text, int... steps) {
        List<String> all = new ArrayList<>();
        for (MatchResult number : NUMBER.matcher(text).results().toList()) {
            BigDecimal value = new BigDecimal(number.group());
            for (int step : steps) {
                BigDecimal other = value.add(value.ulp().multiply(BigDecimal.valueOf(step)));
                if (other.signum() >= 0) {
                    all.add(
                            text.substring(0, number.start())
                                    + other.toPlainString()
                                    + text.substring(number.end()));
                }
            }
        }
        return all;
    }
}
