package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * one path of components, list indexes and keys, {@code deadlines.0.date}.
 */
final class CatalogueMutants extends MutantMaker {
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z_.])\\d+(?:\\.\\d+)?");
    private static final int MONTHS = 12;

    private final Judged entry;
    private final List<String> lines;

    private CatalogueMutants(Judged entry, String file, List<String> lines) {
        super(entry, file);
        this.entry = entry;
        this.lines = lines;
    }

    /** Mutants of an entry, with the lines of its file. */
    static List<Mutant> of(Judged entry, PackFiles files) {
        String file = entry.file() + ".yaml";
        List<String> lines =
                (entry instanceof Standard ? files.standard(file) : files.seed(file))
                        .map(text -> text.lines().toList())
                        .orElse(List.of());
        CatalogueMutants all = new CatalogueMutants(entry, file, lines);
        for (int i = 0; i < entry.criteria().size(); i++) {
            all.force(i);
            all.group(i);
            all.tracks(i);
        }
        if (entry instanceof Programme programme) {
            all.programme(programme);
        } else {
            all.standard((Standard) entry);
        }
        for (int i = 0; i < entry.criteria().size(); i++) {
            Criterion criterion = all.of(i);
            all.text(criterion.id(), criterion.requirement(), "criteria." + i + ".requirement");
        }
        if (entry instanceof Programme programme) {
            for (int i = 0; i < programme.notes().size(); i++) {
                Note note = programme.notes().get(i);
                if (note.kind() == NoteKind.BEN || note.kind() == NoteKind.QUOTA) {
                    all.text(note.id(), note.text(), "notes." + i + ".text");
                }
            }
        }
        return all.mutants;
    }

    /** The value at a path; null where it or something above it is missing. */
    private static @Nullable Object at(@Nullable Object root, String path) {
        Object value = root;
        for (String step : path.split("\\.")) {
            if (value instanceof List<?> list) {
                value = list.get(Integer.parseInt(step));
            } else if (value instanceof Map<?, ?> map) {
                value = map.get(step);
            } else if (value != null) {
                value = Values.at(value, step);
            }
        }
        return value;
    }

    /** A copy with another value at a path. */
    private static Object put(Object root, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        String step = dot < 0 ? path : path.substring(0, dot);
        Object next =
                dot < 0
                        ? value
                        : put(
                                Objects.requireNonNull(at(root, step)),
                                path.substring(dot + 1),
                                value);
        if (root instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.set(Integer.parseInt(step), next);
            return List.copyOf(copy);
        }
        if (root instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new TreeMap<>(map);
            copy.put(step, next);
            return copy;
        }
        return Values.with(root, step, next);
    }

    private Judged with(String path, @Nullable Object value) {
        return (Judged) put(entry, path, value);
    }

    private void add(
            String id, Mutation kind, int line, String label, Object was, Object is, Judged other) {
        add(id, kind, line, label + was, label + is, null, other, null);
    }

    private void add(String id, Mutation kind, String label, Object was, Object is, Judged other) {
        add(id, kind, lineAfter(0, "- id: " + id), label, was, is, other);
    }

    /** A mutant for each other value at a path; none where nothing stands there. */
    private void vary(Mutation kind, String id, int line, String label, String path) {
        Object was = at(entry, path);
        if (was == null) {
            return;
        }
        for (Object is : others(was, kind)) {
            add(id, kind, line, label, text(was), text(is), with(path, is));
        }
        if (was instanceof Window) {
            add(id, kind, line, label, text(was), "null", with(path, null));
        }
    }

    private static List<?> others(Object value, Mutation kind) {
        if (value instanceof Window window) {
            return Stream.of(-1, 1).flatMap(by -> windows(window, by)).toList();
        }
        if (value instanceof String text) {
            return others(text, -1, 1);
        }
        List<?> beside =
                beside(value, value instanceof BigDecimal number ? number.ulp() : BigDecimal.ONE);
        return kind == Mutation.DEADLINE && value instanceof LocalDate day
                ? Stream.concat(beside.stream(), yearsBeside(day).stream()).toList()
                : beside;
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
        Pattern begins = Pattern.compile("\\s*" + Pattern.quote(start) + "(?![\\p{L}\\p{Nd}]).*");
        return IntStream.range(line, lines.size())
                .filter(i -> begins.matcher(lines.get(i)).matches())
                .map(i -> i + 1)
                .findFirst()
                .orElse(line);
    }

    private Criterion of(int index) {
        return entry.criteria().get(index);
    }

    /** The members of a group bind alike, so they change together. */
    private void force(int at) {
        String group = of(at).anyOf();
        List<Integer> members =
                IntStream.range(0, entry.criteria().size())
                        .filter(i -> i == at || group != null && group.equals(of(i).anyOf()))
                        .boxed()
                        .toList();
        if (members.get(0) != at) {
            return;
        }
        Force force = of(at).force();
        for (Object other : beside(force, BigDecimal.ONE)) {
            Object changed = entry;
            for (int member : members) {
                changed = put(changed, "criteria." + member + ".force", other);
            }
            add(of(at).id(), Mutation.FORCE, "force: ", force, other, (Judged) changed);
        }
    }

    /** Taken out of its group, or put into that of a neighbour that binds alike. */
    private void group(int at) {
        Criterion criterion = of(at);
        String id = criterion.id();
        String group = criterion.anyOf();
        String path = "criteria." + at + ".anyOf";
        if (group != null) {
            add(id, Mutation.GROUP_SPLIT, "anyOf: ", group, "null", with(path, null));
        }
        for (int i : new int[] {at - 1, at + 1}) {
            String other = i < 0 || i == entry.criteria().size() ? null : of(i).anyOf();
            if (other != null
                    && !other.equals(group)
                    && of(i).force() == criterion.force()
                    && Objects.equals(of(i).candidate(), criterion.candidate())) {
                add(id, Mutation.GROUP_JOINED, "anyOf: ", "" + group, other, with(path, other));
            }
        }
    }

    private void tracks(int at) {
        List<String> every = entry.tracks().stream().map(Named::id).toList();
        List<String> tracks = of(at).tracks().isEmpty() ? every : of(at).tracks();
        for (String track : every) {
            if (!tracks.contains(track)) {
                tracks(at, Mutation.TRACK_ADDED, tracks.toString(), plus(tracks, track));
            }
        }
        for (int i = 0; i < tracks.size(); i++) {
            tracks(at, Mutation.TRACK_DROPPED, tracks.toString(), with(tracks, i, null));
        }
        if (tracks.isEmpty()) {
            tracks(at, Mutation.TRACK_DROPPED, "[all]", List.of());
        }
    }

    /** A criterion that is left in no track is gone: no track at all would mean every track. */
    private void tracks(int at, Mutation kind, String before, List<String> tracks) {
        boolean gone = tracks.isEmpty();
        Judged changed =
                gone
                        ? with("criteria", with(entry.criteria(), at, null))
                        : with("criteria." + at + ".tracks", tracks);
        add(of(at).id(), kind, "tracks: ", before, gone ? "none" : tracks, changed);
    }

    private void programme(Programme programme) {
        String id = programme.id();
        vary(Mutation.WINDOW, id, lineAfter(0, "window:"), "window: ", "window");
        for (int i = 0; i < programme.deadlines().size(); i++) {
            LocalDate date = programme.deadlines().get(i).date();
            String path = "deadlines." + i;
            int line = lineAfter(lineAfter(0, "deadlines:"), "- date: " + date);
            int actor = lineAfter(line, "actor:");
            int closes = lineAfter(line, "closes:");
            vary(Mutation.DEADLINE, id, line, "date: ", path + ".date");
            vary(Mutation.ACTOR, id, actor, date + " actor: ", path + ".actor");
            vary(Mutation.CLOSES, id, closes, date + " closes: ", path + ".closes");
        }
        BenefitTerms terms = programme.benefit();
        if (terms == null) {
            return;
        }
        amounts("", terms.amounts(), "benefit.amounts.");
        for (int i = 0; i < terms.entries().size(); i++) {
            EntryAmounts of = terms.entries().get(i);
            amounts(of.as() + ".", of.amounts(), "benefit.entries." + i + ".amounts.");
        }
        amount("atMost", "benefit.atMost.formula");
        for (int i = 0; terms.variants() != null && i < terms.variants().of().size(); i++) {
            variant(terms.variants().of().get(i), "benefit.variants.of." + i);
        }
        for (String key : List.of("invoicedFrom", "invoicedTo", "fileBy")) {
            amount(key, "benefit.orders." + key);
        }
    }

    private void amounts(String above, List<Amount> amounts, String path) {
        for (int i = 0; i < amounts.size(); i++) {
            amount(above + amounts.get(i).id(), path + i + ".formula");
        }
    }

    private void variant(Variant variant, String path) {
        for (String name : new TreeSet<>(variant.with().keySet())) {
            amount(variant.id() + "." + name, path + ".with." + name);
        }
        for (int i = 0; i < variant.values().size(); i++) {
            Judged changed = with(path + ".values", with(variant.values(), i, null));
            String label = variant.id() + ": ";
            int line = lineOfAmount(variant.id());
            add(entry.id(), Mutation.AMOUNT, line, label, variant.values().get(i), "—", changed);
        }
    }

    private void amount(String name, String path) {
        vary(Mutation.AMOUNT, entry.id(), lineOfAmount(name), name + ": ", path);
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
        for (int i = 0; i < standard.indicators().size(); i++) {
            String id = standard.indicators().get(i).id();
            int line = lineAfter(0, "- id: " + id);
            vary(Mutation.POINTS, id, line, "max: ", "score.indicators." + i + ".max");
        }
    }

    /** Numbers that are larger, each in one language, where lint could tell them apart. */
    private void text(String id, Bilingual is, String path) {
        for (String language : List.of("zh", "en")) {
            String text = (String) Objects.requireNonNull(at(is, language));
            String at = path + "." + language;
            String label = at.replaceAll("^\\w+\\.\\d+\\.", "") + ": ";
            for (String other : others(text, 1)) {
                if (!EntryCheck.nameTheSameNumbers(text, other)) {
                    add(id, Mutation.TEXT, label, text, other, with(at, other));
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
