package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.BenefitTerms.Amount;
import org.huiqi.catalogue.BenefitTerms.EntryAmounts;
import org.huiqi.catalogue.BenefitTerms.Variant;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Actor;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.mutation.Mutant.CatalogueChange;
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
            all.window(programme.window());
            for (int i = 0; i < programme.deadlines().size(); i++) {
                all.deadline(i, programme.deadlines().get(i));
            }
            all.benefit(programme.benefit());
        } else {
            all.standard((Standard) judged);
        }
        all.texts();
        return all.mutants;
    }

    /** A copy with another value at a path of components, list indexes and keys. */
    private static Object put(Object root, @Nullable Object value, List<?> path) {
        Object step = path.get(0);
        List<?> below = path.subList(1, path.size());
        UnaryOperator<@Nullable Object> next =
                old -> below.isEmpty() ? value : put(Objects.requireNonNull(old), value, below);
        if (root instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.set((Integer) step, next.apply(copy.get((Integer) step)));
            return List.copyOf(copy);
        }
        if (root instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new TreeMap<>(map);
            copy.put(step, next.apply(copy.get(step)));
            return copy;
        }
        String name = (String) step;
        return Values.with(root, name, next.apply(Values.at(root, name)));
    }

    private Judged with(@Nullable Object value, Object... path) {
        return (Judged) put(judged, value, List.of(path));
    }

    private void add(String id, Mutation kind, int line, String was, String is, Judged changed) {
        mutants.add(
                new Mutant(
                        id,
                        kind,
                        judged.file() + ".yaml",
                        line,
                        was,
                        is,
                        null,
                        new CatalogueChange(changed)));
    }

    private void add(String id, Mutation kind, String before, String after, Judged changed) {
        add(id, kind, lineAfter(0, "- id: " + id), before, after, changed);
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

    /** The members of a group bind alike, so they change together. */
    private void force(int at) {
        List<Criterion> criteria = judged.criteria();
        Criterion criterion = criteria.get(at);
        String group = criterion.anyOf();
        List<Integer> members =
                IntStream.range(0, criteria.size())
                        .filter(i -> i == at || group != null && group.equals(of(i).anyOf()))
                        .boxed()
                        .toList();
        for (Force other : Force.values()) {
            if (other != criterion.force() && members.get(0) == at) {
                Judged changed = judged;
                for (int member : members) {
                    changed = (Judged) put(changed, other, List.of("criteria", member, "force"));
                }
                String before = "force: " + criterion.force();
                add(criterion.id(), Mutation.FORCE, before, "force: " + other, changed);
            }
        }
    }

    private Criterion of(int index) {
        return judged.criteria().get(index);
    }

    /** Taken out of its group, or put into that of a neighbour that binds alike. */
    private void group(int at) {
        Criterion criterion = of(at);
        String group = criterion.anyOf();
        if (group != null) {
            Judged split = with(null, "criteria", at, "anyOf");
            add(criterion.id(), Mutation.GROUP_SPLIT, "anyOf: " + group, "anyOf: null", split);
        }
        for (int i : new int[] {at - 1, at + 1}) {
            Criterion beside = i < 0 || i == judged.criteria().size() ? null : of(i);
            if (beside != null
                    && beside.anyOf() != null
                    && !beside.anyOf().equals(group)
                    && beside.force() == criterion.force()
                    && Objects.equals(beside.candidate(), criterion.candidate())) {
                add(
                        criterion.id(),
                        Mutation.GROUP_JOINED,
                        "anyOf: " + group,
                        "anyOf: " + beside.anyOf(),
                        with(beside.anyOf(), "criteria", at, "anyOf"));
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
        add(
                of(at).id(),
                kind,
                "tracks: " + before,
                "tracks: " + (tracks.isEmpty() ? "none" : tracks),
                tracks.isEmpty()
                        ? with(without, "criteria")
                        : with(List.copyOf(tracks), "criteria", at, "tracks"));
    }

    private void window(@Nullable Window is) {
        if (is == null) {
            return;
        }
        int line = lineAfter(0, "window:");
        for (int by : new int[] {-1, 1}) {
            for (Window other :
                    List.of(
                            new Window(is.year() + by, is.from(), is.to()),
                            new Window(is.year(), is.from() + by, is.to()),
                            new Window(is.year(), is.from(), is.to() + by))) {
                if (other.from() >= 1 && other.to() <= MONTHS && other.from() <= MONTHS) {
                    add(
                            judged.id(),
                            Mutation.WINDOW,
                            line,
                            text(is),
                            text(other),
                            with(other, "window"));
                }
            }
        }
        add(judged.id(), Mutation.WINDOW, line, text(is), "window: null", with(null, "window"));
    }

    private static String text(Window window) {
        return "window: {year: "
                + window.year()
                + ", from: "
                + window.from()
                + ", to: "
                + window.to()
                + "}";
    }

    private void deadline(int at, Deadline is) {
        LocalDate date = is.date();
        String id = judged.id();
        int line = lineAfter(lineAfter(0, "deadlines:"), "- date: " + date);
        for (LocalDate other :
                List.of(
                        date.minusDays(1),
                        date.plusDays(1),
                        date.minusYears(1),
                        date.plusYears(1))) {
            Judged changed = with(other, "deadlines", at, "date");
            add(id, Mutation.DEADLINE, line, "date: " + date, "date: " + other, changed);
        }
        for (Actor other : Actor.values()) {
            if (other != is.actor()) {
                String actor = date + " actor: ";
                add(
                        id,
                        Mutation.ACTOR,
                        lineAfter(line, "actor:"),
                        actor + is.actor(),
                        actor + other,
                        with(other, "deadlines", at, "actor"));
            }
        }
        String closes = date + " closes: ";
        add(
                id,
                Mutation.CLOSES,
                lineAfter(line, "closes:"),
                closes + is.closes(),
                closes + !is.closes(),
                with(!is.closes(), "deadlines", at, "closes"));
    }

    private void benefit(@Nullable BenefitTerms terms) {
        if (terms == null) {
            return;
        }
        for (int i = 0; i < terms.amounts().size(); i++) {
            Amount amount = terms.amounts().get(i);
            formula(amount.id(), amount.formula(), "benefit", "amounts", i, "formula");
        }
        for (int i = 0; i < terms.entries().size(); i++) {
            EntryAmounts of = terms.entries().get(i);
            for (int j = 0; j < of.amounts().size(); j++) {
                Amount amount = of.amounts().get(j);
                String name = of.as() + "." + amount.id();
                Object[] path = {"benefit", "entries", i, "amounts", j, "formula"};
                formula(name, amount.formula(), path);
            }
        }
        if (terms.atMost() != null) {
            formula("atMost", terms.atMost().formula(), "benefit", "atMost", "formula");
        }
        for (int i = 0; terms.variants() != null && i < terms.variants().of().size(); i++) {
            variant(i, terms.variants().of().get(i));
        }
        if (terms.orders() != null) {
            day(terms.orders().invoicedFrom(), "invoicedFrom");
            day(terms.orders().invoicedTo(), "invoicedTo");
            day(terms.orders().fileBy(), "fileBy");
        }
    }

    private void formula(String name, String formula, Object... path) {
        for (String other : others(formula, -1, 1)) {
            amount(name, formula, other, with(other, path));
        }
    }

    private void variant(int at, Variant variant) {
        new TreeMap<>(variant.with())
                .forEach(
                        (name, number) -> {
                            for (BigDecimal other :
                                    List.of(
                                            number.subtract(number.ulp()),
                                            number.add(number.ulp()))) {
                                amount(
                                        variant.id() + "." + name,
                                        number.toPlainString(),
                                        other.toPlainString(),
                                        with(other, "benefit", "variants", "of", at, "with", name));
                            }
                        });
        for (String value : variant.values()) {
            List<String> left = variant.values().stream().filter(v -> !v.equals(value)).toList();
            Judged changed = with(left, "benefit", "variants", "of", at, "values");
            amount(variant.id(), value, "—", changed);
        }
    }

    private void day(LocalDate day, String key) {
        for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
            amount(key, day.toString(), other.toString(), with(other, "benefit", "orders", key));
        }
    }

    private void amount(String name, String before, String after, Judged changed) {
        int benefit = lineAfter(0, "benefit:");
        String last = name.substring(name.lastIndexOf('.') + 1);
        int named = lineAfter(benefit, last + ":");
        add(
                judged.id(),
                Mutation.AMOUNT,
                named > benefit ? named : lineAfter(benefit, "- {id: " + last),
                name + ": " + before,
                name + ": " + after,
                changed);
    }

    private void standard(Standard standard) {
        validity(standard.from(), "from");
        validity(standard.to(), "to");
        for (int i = 0; standard.score() != null && i < standard.score().indicators().size(); i++) {
            Standard.Indicator indicator = standard.score().indicators().get(i);
            for (int max : new int[] {indicator.max() - 1, indicator.max() + 1}) {
                add(
                        indicator.id(),
                        Mutation.POINTS,
                        "max: " + indicator.max(),
                        "max: " + max,
                        with(max, "score", "indicators", i, "max"));
            }
        }
    }

    private void validity(@Nullable LocalDate day, String key) {
        if (day != null) {
            for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
                add(
                        judged.id(),
                        Mutation.VALIDITY,
                        lineAfter(0, key + ":"),
                        key + ": " + day,
                        key + ": " + other,
                        with(other, key));
            }
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
        for (boolean zh : new boolean[] {true, false}) {
            String text = zh ? is.zh() : is.en();
            for (String other : others(text, 1)) {
                if (!EntryCheck.nameTheSameNumbers(text, other)) {
                    String key = path[path.length - 1] + (zh ? ".zh: " : ".en: ");
                    Bilingual changed =
                            zh ? new Bilingual(other, is.en()) : new Bilingual(is.zh(), other);
                    add(id, Mutation.TEXT, key + text, key + other, with(changed, path));
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
