package org.huiqi.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Profiles;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.schema.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Puts what files say into a profile. Where two sources differ nothing is chosen, unless a person
 * prefers one; what the profile would be refused with is left out. Immutable.
 */
final class Merge {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ORDER = List.copyOf(Fields.map().keySet());
    private static final Location NOWHERE = Location.somewhere("");

    private final ProfileReader reader;
    private final LocalDate asOf;
    private final ImportOptions options;

    Merge(ProfileReader reader, LocalDate asOf, ImportOptions options) {
        this.reader = reader;
        this.asOf = asOf;
        this.options = options;
    }

    /** A value that is going to be put in. */
    private record Put(String path, Node value, String origin, Source source) {}

    /** The profile of a document. */
    Profile profile(ProfileDocument document) {
        if (reader.bind(document.root(), asOf) instanceof Read.Accepted accepted) {
            return accepted.profile();
        }
        throw new IllegalArgumentException("the profile to be filled is not valid");
    }

    /** Whether two names are the same but for the width of their signs and spaces. */
    static boolean isSameName(@Nullable String one, @Nullable String other) {
        return one != null && other != null && LineName.dense(one).equals(LineName.dense(other));
    }

    Imported into(ProfileDocument document, Extract extract) {
        List<Fault> faults = new ArrayList<>(extract.faults());
        List<Conflict> conflicts = new ArrayList<>();
        List<Put> puts = new ArrayList<>();
        Map<String, String> confirmed = new LinkedHashMap<>();
        valid(extract.values(), faults)
                .forEach(
                        (path, choices) ->
                                decide(document, path, choices, puts, conflicts, confirmed));
        TitleOffers titles = new TitleOffers(profile(document), extract.offers());
        List<Offer> offers = new ArrayList<>(titles.open(options));
        List<Note> notes = new ArrayList<>(extract.notes());
        for (Offer offer : titles.taken(options)) {
            Source source = offer.source();
            puts.add(new Put("titles", offer.value(), source.toString(), source));
        }
        titles.incomplete(options)
                .filter(whole -> at(document.root(), whole.path()) == null)
                .filter(whole -> puts.stream().noneMatch(p -> p.path().equals(whole.path())))
                .ifPresent(
                        whole -> {
                            Source source = whole.source();
                            puts.add(
                                    new Put(
                                            whole.path(),
                                            whole.value(),
                                            source.toString(),
                                            source));
                            notes.add(new Note(Note.Kind.REMARK, source, whole.label()));
                        });
        ProfileDocument filled = fill(document, puts, faults);
        confirmed.keySet().removeIf(path -> profile(filled).origin().containsKey(path));
        ProfileDocument told = filled;
        for (Map.Entry<String, String> origin : confirmed.entrySet()) {
            told = told.with(Profile.ORIGIN + "." + origin.getKey(), text(origin.getValue()));
        }
        Profile profile = profile(told);
        notes.addAll(compared(extract, told));
        int agreed =
                (int)
                        extract.values().stream()
                                .map(Found::path)
                                .distinct()
                                .filter(path -> isKept(path, puts, conflicts, document))
                                .count();
        return new Imported(
                told,
                profile,
                extract.questionnaires(),
                puts.stream()
                        .sorted(
                                Comparator.comparingInt((Put put) -> place(put.path()))
                                        .thenComparing(Put::path))
                        .map(put -> new Filling(put.path(), put.value(), put.origin()))
                        .toList(),
                agreed,
                conflicts,
                offers,
                notes.stream().distinct().toList(),
                faults.stream().distinct().toList());
    }

    private static boolean isKept(
            String path, List<Put> puts, List<Conflict> conflicts, ProfileDocument before) {
        return at(before.root(), path) != null
                && puts.stream().noneMatch(put -> put.path().equals(path))
                && conflicts.stream().noneMatch(conflict -> conflict.path().equals(path));
    }

    private static int place(String path) {
        int place = ORDER.indexOf(Fields.template(path));
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** The values that a profile may have, by path and by what they say; the others are faults. */
    private Map<String, Map<String, List<Found>>> valid(List<Found> values, List<Fault> faults) {
        Map<String, Map<String, List<Found>>> valid = new LinkedHashMap<>();
        for (Found found : values) {
            Read read = reader.bind(alone(found.path(), found.value()), asOf);
            if (read instanceof Read.Refused refused) {
                faults.addAll(refused.faults());
            } else {
                String said = said(found.path(), found.value());
                valid.computeIfAbsent(found.path(), path -> new LinkedHashMap<>())
                        .computeIfAbsent(said, s -> new ArrayList<>())
                        .add(found);
            }
        }
        return valid;
    }

    private static Node alone(String path, Node value) {
        Node format = new Node.Scalar(NOWHERE, Node.Kind.NUMBER, "1");
        return new Node.Mapping(NOWHERE, List.of(new Node.Entry(NOWHERE, "format", format)))
                .with(path, value);
    }

    /** What a value says, however it is written. */
    private String said(String path, Node value) {
        if (path.equals("name") && value instanceof Node.Scalar name) {
            return LineName.dense(name.text());
        }
        Read read = reader.bind(alone(path, value), asOf);
        return read instanceof Read.Accepted accepted
                ? Profiles.canonicalJson(accepted.profile())
                : value.toString();
    }

    private void decide(
            ProfileDocument document,
            String path,
            Map<String, List<Found>> choices,
            List<Put> puts,
            List<Conflict> conflicts,
            Map<String, String> confirmed) {
        Node held = at(document.root(), path);
        String heldSays = held == null ? null : said(path, held);
        List<Found> preferred = preferred(choices);
        if (heldSays != null
                && choices.containsKey(heldSays)
                && (choices.size() == 1 || preferred == choices.get(heldSays))) {
            confirmed.put(path, origins(choices.get(heldSays)));
        } else if (heldSays != null
                && choices.size() == 1
                && (isWholeNow(document, path)
                        || addsTo(heldSays, choices, isOpen(document, path)))) {
            put(path, choices.values().iterator().next(), puts);
        } else if (preferred != null) {
            put(path, preferred, puts);
        } else if (held == null && choices.size() == 1) {
            put(path, choices.values().iterator().next(), puts);
        } else if (!(held != null && ImportOptions.PROFILE.equals(options.prefer()))) {
            conflicts.add(conflict(document, path, held, choices));
        }
    }

    /** Whether a list of titles is told to be whole that was not. */
    private boolean isWholeNow(ProfileDocument document, String path) {
        return path.equals("titles" + Profile.COMPLETE) && profile(document).mayHoldOtherTitles();
    }

    /** Whether a path is a list of titles beside which there may be others. */
    private boolean isOpen(ProfileDocument document, String path) {
        return path.equals("titles") && profile(document).mayHoldOtherTitles();
    }

    /**
     * Whether what is found says all that is held, and more: a list that came back filled in, or
     * one that was open with further entries.
     */
    private static boolean addsTo(String held, Map<String, List<Found>> choices, boolean open) {
        try {
            return addsTo(
                    JSON.readTree(held), JSON.readTree(choices.keySet().iterator().next()), open);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean addsTo(JsonNode held, JsonNode more, boolean open) {
        if (held.isObject() && more.isObject()) {
            return held.properties().stream()
                    .allMatch(
                            e ->
                                    more.has(e.getKey())
                                            && addsTo(e.getValue(), more.get(e.getKey()), open));
        }
        if (held.isArray()
                && more.isArray()
                && (open ? held.size() <= more.size() : held.size() == more.size())) {
            return IntStream.range(0, held.size())
                    .allMatch(i -> addsTo(held.get(i), more.get(i), open));
        }
        return held.equals(more);
    }

    private static void put(String path, List<Found> found, List<Put> puts) {
        puts.add(new Put(path, found.get(0).value(), origins(found), found.get(0).source()));
    }

    private static String origins(List<Found> found) {
        return found.stream()
                .map(f -> f.source().toString())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** What the preferred file says; null where none is, or it says several things. */
    private @Nullable List<Found> preferred(Map<String, List<Found>> choices) {
        List<List<Found>> met =
                choices.values().stream()
                        .filter(
                                all ->
                                        all.stream()
                                                .anyMatch(f -> f.source().isOf(options.prefer())))
                        .toList();
        return met.size() == 1 ? met.get(0) : null;
    }

    private Conflict conflict(
            ProfileDocument document,
            String path,
            @Nullable Node held,
            Map<String, List<Found>> choices) {
        List<Choice> all = new ArrayList<>();
        if (held != null) {
            all.add(
                    new Choice(
                            held,
                            Objects.requireNonNullElse(profile(document).origin().get(path), ""),
                            null));
        }
        choices.values()
                .forEach(
                        found ->
                                all.add(
                                        new Choice(
                                                found.get(0).value(),
                                                origins(found),
                                                found.get(0).source().file())));
        return new Conflict(path, all);
    }

    /** What stands at a path of keys; null where nothing does. */
    static @Nullable Node at(Node root, String path) {
        Node node = root;
        for (FieldPath.Step step : FieldPath.of(path).steps()) {
            node = node instanceof Node.Mapping map ? map.get(step.name()) : null;
        }
        return node == null || node.isNull() ? null : node;
    }

    /** The document with all values that it is valid with; the others are faults and taken off. */
    private ProfileDocument fill(ProfileDocument document, List<Put> puts, List<Fault> faults) {
        while (true) {
            ProfileDocument filled = document;
            int titles =
                    at(document.root(), "titles") instanceof Node.Sequence list
                            ? list.items().size()
                            : 0;
            for (Put put : puts) {
                boolean isOffer =
                        put.path().equals("titles") && put.value() instanceof Node.Mapping;
                String path = isOffer ? "titles[" + titles++ + "]" : put.path();
                filled = filled.with(path, put.value());
                filled =
                        filled.with(
                                Profile.ORIGIN
                                        + "."
                                        + (path.startsWith("titles[") ? titlePath(put) : path),
                                text(put.origin()));
            }
            if (!(reader.bind(filled.root(), asOf) instanceof Read.Refused refused)) {
                return filled;
            }
            List<Put> wrong = puts.stream().filter(put -> isAt(put, refused)).toList();
            refused.faults().forEach(fault -> faults.add(placed(fault, puts)));
            puts.removeAll(wrong.isEmpty() ? List.copyOf(puts) : wrong);
        }
    }

    private static String titlePath(Put put) {
        return put.value() instanceof Node.Mapping title
                        && title.get("type") instanceof Node.Scalar type
                ? "titles[" + type.text() + "]"
                : put.path();
    }

    private static boolean isAt(Put put, Read.Refused refused) {
        return refused.faults().stream().anyMatch(fault -> fault.path().equals(put.path()));
    }

    /** A fault at the place in its file. */
    private static Fault placed(Fault fault, List<Put> puts) {
        return puts.stream()
                .filter(put -> put.path().equals(fault.path()))
                .findFirst()
                .map(
                        put ->
                                new Fault(
                                        put.source().at(),
                                        fault.path(),
                                        fault.value(),
                                        fault.problem(),
                                        fault.advice()))
                .orElse(fault);
    }

    private static Node text(String text) {
        return new Node.Scalar(NOWHERE, Node.Kind.TEXT, text);
    }

    /** Figures that were held against the profile and differ from it. */
    private static List<Note> compared(Extract extract, ProfileDocument filled) {
        List<Note> notes = new ArrayList<>();
        for (Found found : extract.compared()) {
            if (at(filled.root(), found.path()) instanceof Node.Scalar held
                    && found.value() instanceof Node.Scalar met
                    && !held.text().equals(met.text())) {
                notes.add(
                        new Note(
                                Note.Kind.REMARK,
                                found.source(),
                                FileText.DIFFERS.with(met.text(), held.text())));
            }
        }
        return notes;
    }
}
