package org.huiqi.lab.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.lint.EntryCheck;
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

    /** Its file; null where that is not at hand, so that no line is known. */
    private final @Nullable Node tree;

    private CatalogueMutants(Judged entry, String file, @Nullable Node tree) {
        super(entry, file);
        this.entry = entry;
        this.tree = tree;
    }

    /** Mutants of an entry, with the lines of its file. */
    static List<Mutant> of(Judged entry, PackFiles files) {
        String file = entry.file() + ".yaml";
        Node tree =
                (entry instanceof Standard ? files.standard(file) : files.seed(file))
                        .map(text -> Tree.read(text.getBytes(UTF_8), file, Format.YAML))
                        .map(read -> read instanceof Tree.Parsed parsed ? parsed.root() : null)
                        .orElse(null);
        CatalogueMutants all = new CatalogueMutants(entry, file, tree);
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
            all.text(all.of(i).id(), "criteria." + i, "requirement");
        }
        if (entry instanceof Programme programme) {
            for (int i = 0; i < programme.notes().size(); i++) {
                Note note = programme.notes().get(i);
                if (note.kind() == NoteKind.BEN || note.kind() == NoteKind.QUOTA) {
                    all.text(note.id(), "notes." + i, "text");
                }
            }
        }
        return all.mutants;
    }

    private Judged with(String path, @Nullable Object value) {
        return Values.with(entry, path, value);
    }

    /** Line of what stands at a path, or else of what it belongs to. */
    private int line(String path) {
        Node found = tree == null ? null : tree.at(path.replaceAll("\\.(\\d+)", "[$1]"));
        int dot = path.lastIndexOf('.');
        return found != null ? found.at().line() : dot < 0 ? 0 : line(path.substring(0, dot));
    }

    private void add(
            String id,
            Mutation kind,
            String path,
            String label,
            Object was,
            Object is,
            Judged other) {
        add(id, kind, line(path), label + was, label + is, null, other, null);
    }

    /** A mutant for each other value at a path; none where nothing stands there. */
    private void vary(Mutation kind, String id, String label, String path) {
        Object was = Values.at(entry, path);
        if (was == null) {
            return;
        }
        for (Object is : others(was, kind)) {
            add(id, kind, path, label, text(was), text(is), with(path, is));
        }
        if (was instanceof Window) {
            add(id, kind, path, label, text(was), "null", with(path, null));
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
        return Stream.of("year", "from", "to")
                .map(part -> Values.with(is, part, (int) Values.at(is, part) + by))
                .filter(w -> w.from() >= 1 && w.to() <= MONTHS && w.from() <= MONTHS);
    }

    private static String text(Object value) {
        return value instanceof Window || value instanceof BigDecimal
                ? Node.of(value).flow()
                : value.toString();
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
            Judged changed = entry;
            for (int member : members) {
                changed = Values.with(changed, "criteria." + member + ".force", other);
            }
            String path = "criteria." + at;
            add(of(at).id(), Mutation.FORCE, path, "force: ", force, other, changed);
        }
    }

    /** Taken out of its group, or put into that of a neighbour that binds alike. */
    private void group(int at) {
        Criterion criterion = of(at);
        String id = criterion.id();
        String group = criterion.anyOf();
        String path = "criteria." + at;
        if (group != null) {
            Judged alone = with(path + ".anyOf", null);
            add(id, Mutation.GROUP_SPLIT, path, "anyOf: ", group, "null", alone);
        }
        for (int i : new int[] {at - 1, at + 1}) {
            String other = i < 0 || i == entry.criteria().size() ? null : of(i).anyOf();
            if (other != null
                    && !other.equals(group)
                    && of(i).force() == criterion.force()
                    && Objects.equals(of(i).candidate(), criterion.candidate())) {
                Judged joined = with(path + ".anyOf", other);
                add(id, Mutation.GROUP_JOINED, path, "anyOf: ", "" + group, other, joined);
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
        String path = "criteria." + at;
        Judged changed =
                gone
                        ? with("criteria", with(entry.criteria(), at, null))
                        : with(path + ".tracks", tracks);
        add(of(at).id(), kind, path, "tracks: ", before, gone ? "none" : tracks, changed);
    }

    private void programme(Programme programme) {
        String id = programme.id();
        vary(Mutation.WINDOW, id, "window: ", "window");
        for (int i = 0; i < programme.deadlines().size(); i++) {
            LocalDate date = programme.deadlines().get(i).date();
            String path = "deadlines." + i;
            vary(Mutation.DEADLINE, id, "date: ", path + ".date");
            vary(Mutation.ACTOR, id, date + " actor: ", path + ".actor");
            vary(Mutation.CLOSES, id, date + " closes: ", path + ".closes");
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
            Object was = variant.values().get(i);
            add(entry.id(), Mutation.AMOUNT, path, label, was, "—", changed);
        }
    }

    private void amount(String name, String path) {
        vary(Mutation.AMOUNT, entry.id(), name + ": ", path);
    }

    private void standard(Standard standard) {
        for (String key : List.of("from", "to")) {
            vary(Mutation.VALIDITY, standard.id(), key + ": ", key);
        }
        for (int i = 0; i < standard.indicators().size(); i++) {
            String id = standard.indicators().get(i).id();
            vary(Mutation.POINTS, id, "max: ", "score.indicators." + i + ".max");
        }
    }

    /** Numbers that are larger, each in one language, where lint could tell them apart. */
    private void text(String id, String of, String key) {
        for (String text : List.of(key + ".zh", key + ".en")) {
            String path = of + "." + text;
            String was = (String) Objects.requireNonNull(Values.at(entry, path));
            for (String is : others(was, 1)) {
                if (!EntryCheck.nameTheSameNumbers(was, is)) {
                    add(id, Mutation.TEXT, of, text + ": ", was, is, with(path, is));
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
