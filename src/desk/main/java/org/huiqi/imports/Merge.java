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
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Profiles;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Puts what files say into a profile. Where two sources differ nothing is chosen, unless a person
 * prefers one; what the profile would be refused with is left out. To be used once.
 */
final class Merge {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ORDER = List.copyOf(Fields.map().keySet());
    private static final Location NOWHERE = Location.somewhere("");
    private static final String TITLES = "titles";

    private final ProfileDocument document;
    private final Extract extract;
    private final ImportOptions options;
    private final ProfileReader reader;
    private final LocalDate asOf;
    private final Profile before;
    private final List<Fault> faults;
    private final List<Note> notes;
    private final List<Filling> puts = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Offer> open = new ArrayList<>();

    /** Origins of what the profile says already, and a file as well. */
    private final Map<String, String> confirmed = new LinkedHashMap<>();

    Merge(
            ProfileDocument document,
            Extract extract,
            ImportOptions options,
            ProfileReader reader,
            LocalDate asOf) {
        this.document = document;
        this.extract = extract;
        this.options = options;
        this.reader = reader;
        this.asOf = asOf;
        this.before = profile(document, reader, asOf);
        this.faults = new ArrayList<>(extract.faults);
        this.notes = new ArrayList<>(extract.notes);
    }

    /** The profile of a document. */
    static Profile profile(ProfileDocument document, ProfileReader reader, LocalDate asOf) {
        if (reader.bind(document.root(), asOf) instanceof Read.Accepted accepted) {
            return accepted.profile();
        }
        throw new IllegalArgumentException("the profile to be filled is not valid");
    }

    /** Whether it is an entry of the list of titles; its origin is kept under its type. */
    private static boolean isEntry(Filling put) {
        return put.path().equals(TITLES) && put.value() instanceof Node.Mapping;
    }

    private static String origins(List<Filling> found) {
        return found.stream()
                .map(f -> f.source().toString())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The first of values that are the same, with the origins of all. */
    private static Filling joined(List<Filling> same) {
        Filling first = same.get(0);
        return new Filling(first.path(), first.value(), origins(same), first.source());
    }

    /** What stands at a path of keys; null where nothing does. */
    private static @Nullable Node at(Node root, String path) {
        Node node = root;
        for (FieldPath.Step step : FieldPath.of(path).steps()) {
            node = node instanceof Node.Mapping map ? map.get(step.name()) : null;
        }
        return node == null || node.isNull() ? null : node;
    }

    private static @Nullable String part(Node entry, String key) {
        return entry instanceof Node.Mapping map && map.get(key) instanceof Node.Scalar part
                ? part.text()
                : null;
    }

    /** A value alone in a profile. */
    private Read alone(String path, Node value) {
        Node format = new Node.Scalar(NOWHERE, Node.Kind.NUMBER, "1");
        Node root = new Node.Mapping(NOWHERE, List.of(new Node.Entry(NOWHERE, "format", format)));
        return reader.bind(root.with(path, value), asOf);
    }

    /** What a value says, however it is written. */
    private static String said(String path, Node value, Read read) {
        if (path.equals("name") && value instanceof Node.Scalar name) {
            return LineName.dense(name.text());
        }
        return read instanceof Read.Accepted accepted
                ? Profiles.canonicalJson(accepted.profile())
                : value.toString();
    }

    /**
     * Whether what is found says all that is held, and more: a list that came back filled in, or
     * one that was open with further entries.
     */
    private static boolean addsTo(JsonNode held, JsonNode more, boolean open) {
        if (held.isObject() && more.isObject()) {
            return held.properties().stream()
                    .allMatch(
                            e ->
                                    more.has(e.getKey())
                                            && addsTo(e.getValue(), more.get(e.getKey()), open));
        }
        if (held.isArray() && more.isArray()) {
            return (open ? held.size() <= more.size() : held.size() == more.size())
                    && IntStream.range(0, held.size())
                            .allMatch(i -> addsTo(held.get(i), more.get(i), open));
        }
        return held.equals(more);
    }

    private static boolean addsTo(String held, String more, boolean open) {
        try {
            return addsTo(JSON.readTree(held), JSON.readTree(more), open);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    Imported imported() {
        valid().forEach(this::decide);
        offers();
        ProfileDocument filled = fill();
        Map<String, String> origins = profile(filled, reader, asOf).origin();
        for (Map.Entry<String, String> origin : confirmed.entrySet()) {
            if (!origins.containsKey(origin.getKey())) {
                filled = withOrigin(filled, origin.getKey(), origin.getValue());
            }
        }
        compare(filled);
        long agreed =
                extract.values.stream().map(Filling::path).distinct().filter(this::isKept).count();
        return new Imported(
                filled,
                profile(filled, reader, asOf),
                extract.questionnaires,
                puts.stream()
                        .sorted(Comparator.comparingInt(Merge::order).thenComparing(Filling::path))
                        .toList(),
                (int) agreed,
                conflicts,
                open,
                notes.stream().distinct().toList(),
                faults.stream().distinct().toList());
    }

    private boolean isKept(String path) {
        return at(document.root(), path) != null
                && puts.stream().noneMatch(put -> put.path().equals(path))
                && conflicts.stream().noneMatch(conflict -> conflict.path().equals(path));
    }

    private static int order(Filling put) {
        int place = ORDER.indexOf(Fields.template(put.path()));
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** The values that a profile may have, by path and what they say; the others are faults. */
    private Map<String, Map<String, List<Filling>>> valid() {
        Map<String, Map<String, List<Filling>>> valid = new LinkedHashMap<>();
        for (Filling found : extract.values) {
            String path = found.path();
            Read read = alone(path, found.value());
            if (read instanceof Read.Refused refused) {
                faults.addAll(refused.faults());
            } else {
                valid.computeIfAbsent(path, p -> new LinkedHashMap<>())
                        .computeIfAbsent(said(path, found.value(), read), s -> new ArrayList<>())
                        .add(found);
            }
        }
        return valid;
    }

    private void decide(String path, Map<String, List<Filling>> choices) {
        Node held = at(document.root(), path);
        String says = held == null ? null : said(path, held, alone(path, held));
        List<Filling> preferred = preferred(choices);
        List<Filling> only = choices.size() == 1 ? choices.values().iterator().next() : null;
        List<Filling> same = choices.get(says);
        if (same != null && (only != null || preferred == same)) {
            confirmed.put(path, origins(same));
        } else if (only != null && (held == null || isMore(path, says, choices))) {
            puts.add(joined(only));
        } else if (preferred != null) {
            puts.add(joined(preferred));
        } else if (held == null || !ImportOptions.PROFILE.equals(options.prefer())) {
            List<Filling> all = new ArrayList<>();
            if (held != null) {
                String origin = before.origin().getOrDefault(path, "");
                all.add(new Filling(path, held, origin, Source.of("")));
            }
            choices.values().forEach(found -> all.add(joined(found)));
            conflicts.add(new Conflict(path, all));
        }
    }

    /** Whether what is found says more than what is held, and nothing else. */
    private boolean isMore(String path, String held, Map<String, List<Filling>> choices) {
        boolean isOpen = before.mayHoldOtherTitles();
        return path.equals(TITLES + Profile.COMPLETE) && isOpen
                || addsTo(held, choices.keySet().iterator().next(), path.equals(TITLES) && isOpen);
    }

    /** What the preferred file says; null where none is, or it says several things. */
    private @Nullable List<Filling> preferred(Map<String, List<Filling>> choices) {
        List<List<Filling>> met =
                choices.values().stream()
                        .filter(f -> f.stream().anyMatch(this::isOfPreferred))
                        .toList();
        return met.size() == 1 ? met.get(0) : null;
    }

    private boolean isOfPreferred(Filling found) {
        return found.source().isOf(options.prefer());
    }

    /** Takes the titles that files name beside those of the profile, where that is asked for. */
    private void offers() {
        List<Title> held = Objects.requireNonNullElse(before.titles(), List.of());
        List<Offer> titles = new ArrayList<>();
        for (Offer offer : extract.offers) {
            boolean isTitle = offer.path().equals(TITLES);
            if (!isTitle && before.industry().code() == null) {
                open.add(offer);
            } else if (isTitle
                    && held.stream().noneMatch(title -> isOf(title, offer))
                    && !isTold(offer)) {
                titles.add(offer);
            }
        }
        if (!options.extras().contains(Extra.TITLES)) {
            open.addAll(titles);
            return;
        }
        for (Offer offer : titles) {
            put(TITLES, offer.value(), offer.source());
        }
        String complete = TITLES + Profile.COMPLETE;
        if (!titles.isEmpty()
                && at(document.root(), complete) == null
                && puts.stream().noneMatch(put -> put.path().equals(complete))) {
            // No file rules out that there are others.
            Source source = titles.get(0).source();
            put(complete, new Node.Scalar(source.at(), Node.Kind.BOOLEAN, "false"), source);
            Bilingual text = FileText.TITLES_INCOMPLETE.text();
            notes.add(new Note(Note.Kind.REMARK, source, text));
        }
    }

    private void put(String path, Node value, Source source) {
        puts.add(new Filling(path, value, source));
    }

    /** Whether it is the title on offer, unless both are registered in years that differ. */
    private static boolean isOf(Title title, Offer offer) {
        String year = part(offer.value(), "numberYear");
        return title.type() != null
                && title.type().name().equals(part(offer.value(), "type"))
                && (title.numberYear() == null
                        || year == null
                        || title.numberYear().equals(Integer.valueOf(year)));
    }

    /** Whether another offer of the same title says more, or the same before. */
    private boolean isTold(Offer offer) {
        String type = part(offer.value(), "type");
        String number = part(offer.value(), "number");
        List<Offer> all = extract.offers;
        return all.stream()
                .filter(other -> other.path().equals(TITLES))
                .filter(other -> Objects.equals(part(other.value(), "type"), type))
                .anyMatch(
                        other -> {
                            String its = part(other.value(), "number");
                            return number == null && its != null
                                    || all.indexOf(other) < all.indexOf(offer)
                                            && Objects.equals(number, its);
                        });
    }

    /** The document with all values that it is valid with; the others are faults, taken off. */
    private ProfileDocument fill() {
        while (true) {
            ProfileDocument filled = document;
            Node held = at(document.root(), TITLES);
            int titles = held instanceof Node.Sequence list ? list.items().size() : 0;
            for (Filling put : puts) {
                boolean isEntry = isEntry(put);
                String path = isEntry ? TITLES + "[" + titles++ + "]" : put.path();
                filled = filled.with(path, put.value());
                String place =
                        isEntry ? TITLES + "[" + part(put.value(), "type") + "]" : put.path();
                filled = withOrigin(filled, place, put.origin());
            }
            if (!(reader.bind(filled.root(), asOf) instanceof Read.Refused refused)) {
                return filled;
            }
            List<Filling> wrong = new ArrayList<>();
            for (Fault fault : refused.faults()) {
                List<Filling> met =
                        puts.stream().filter(p -> p.path().equals(fault.path())).toList();
                wrong.addAll(met);
                faults.add(met.isEmpty() ? fault : placed(fault, met.get(0).source()));
            }
            puts.removeAll(wrong.isEmpty() ? List.copyOf(puts) : wrong);
        }
    }

    private static ProfileDocument withOrigin(
            ProfileDocument document, String path, String origin) {
        Node text = new Node.Scalar(NOWHERE, Node.Kind.TEXT, origin);
        return document.with(Profile.ORIGIN + "." + path, text);
    }

    /** A fault at the place in its file. */
    private static Fault placed(Fault fault, Source source) {
        return new Fault(source.at(), fault.path(), fault.value(), fault.problem(), fault.advice());
    }

    /** Tells figures that were held against the profile and differ from it. */
    private void compare(ProfileDocument filled) {
        for (Filling found : extract.compared) {
            if (at(filled.root(), found.path()) instanceof Node.Scalar held
                    && found.value() instanceof Node.Scalar met
                    && !held.text().equals(met.text())) {
                Bilingual text = FileText.DIFFERS.with(met.text(), held.text());
                notes.add(new Note(Note.Kind.REMARK, found.source(), text));
            }
        }
    }
}
