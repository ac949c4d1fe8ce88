package org.huiqi.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Format;
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
 * prefers one; what the profile would be refused with is left out. To be used once.
 */
final class Merge {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ORDER = List.copyOf(Fields.map().keySet());
    private static final Location NOWHERE = Location.somewhere("");
    private static final Node BLANK = ProfileDocument.blank(Format.JSON).root();
    private static final String TITLES = "titles";

    private final ProfileDocument document;
    private final Extract extract;
    private final ImportOptions options;
    private final ProfileReader reader;
    private final LocalDate asOf;
    private final Profile before;
    private final List<Filling> puts = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Offer> open = new ArrayList<>();

    /** Origins of what the profile says already, and a file as well. */
    private final Map<String, String> confirmed = new LinkedHashMap<>();

    Merge(
            ProfileDocument document,
            Extract said,
            ImportOptions options,
            ProfileReader reader,
            LocalDate asOf) {
        this.document = document;
        this.extract = new Extract(said.place);
        extract.addAll(said);
        this.options = options;
        this.reader = reader;
        this.asOf = asOf;
        this.before = profile(document, reader, asOf);
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
        return reader.bind(BLANK.with(path, value), asOf);
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
        return new Imported(
                filled,
                profile(filled, reader, asOf),
                extract.questionnaires,
                puts.stream()
                        .sorted(Comparator.comparingInt(Merge::order).thenComparing(Filling::path))
                        .toList(),
                confirmed.size(),
                conflicts,
                open,
                extract.notes.stream().distinct().toList(),
                extract.faults.stream().distinct().toList());
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
                extract.faults.addAll(refused.faults());
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
                        .filter(
                                all ->
                                        all.stream()
                                                .anyMatch(
                                                        f ->
                                                                f.source()
                                                                        .file()
                                                                        .equals(options.prefer())))
                        .toList();
        return met.size() == 1 ? met.get(0) : null;
    }

    /** Takes the titles that files name beside those of the profile, where that is asked for. */
    private void offers() {
        List<Title> held = Objects.requireNonNullElse(before.titles(), List.of());
        Set<String> numbered =
                extract.offers.stream()
                        .filter(offer -> part(offer.value(), "number") != null)
                        .map(offer -> part(offer.value(), "type"))
                        .collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        List<Offer> titles = new ArrayList<>();
        for (Offer offer : extract.offers) {
            String type = part(offer.value(), "type");
            String number = part(offer.value(), "number");
            // An offer of the same title that says more counts, and the first of the same ones.
            if (type == null && before.industry().code() == null) {
                open.add(offer);
            } else if (type != null
                    && told.add(type + " " + number)
                    && (number != null || !numbered.contains(type))
                    && held.stream().noneMatch(title -> isOf(title, offer))) {
                titles.add(offer);
            }
        }
        if (!options.extras().contains(Extra.TITLES)) {
            open.addAll(titles);
            return;
        }
        titles.forEach(offer -> put(TITLES, offer.value(), offer.source()));
        String complete = TITLES + Profile.COMPLETE;
        if (!titles.isEmpty()
                && at(document.root(), complete) == null
                && puts.stream().noneMatch(put -> put.path().equals(complete))) {
            // No file rules out that there are others.
            Source source = titles.get(0).source();
            put(complete, new Node.Scalar(source.at(), Node.Kind.BOOLEAN, "false"), source);
            extract.remark(source, FileText.TITLES_INCOMPLETE.text());
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

    /** The document with all values that it is valid with; the others are faults, taken off. */
    private ProfileDocument fill() {
        while (true) {
            ProfileDocument filled = document;
            Map<String, Filling> places = new LinkedHashMap<>();
            Node held = at(document.root(), TITLES);
            int titles = held instanceof Node.Sequence list ? list.items().size() : 0;
            for (Filling put : puts) {
                boolean isEntry = isEntry(put);
                String type = "[" + part(put.value(), "type") + "]";
                String path = isEntry ? TITLES + "[" + titles++ + "]" : put.path();
                places.put(path, put);
                filled = filled.with(path, put.value());
                filled = withOrigin(filled, isEntry ? TITLES + type : path, put.origin());
            }
            if (!(reader.bind(filled.root(), asOf) instanceof Read.Refused refused)) {
                return filled;
            }
            Set<Filling> wrong = new HashSet<>();
            for (Fault fault : refused.faults()) {
                List<Filling> met =
                        places.keySet().stream()
                                .filter(path -> (fault.path() + ".").startsWith(path + "."))
                                .map(places::get)
                                .toList();
                wrong.addAll(met);
                extract.faults.add(met.isEmpty() ? fault : placed(fault, met.get(0).source()));
            }
            puts.removeIf(put -> wrong.isEmpty() || wrong.contains(put));
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
                extract.remark(found.source(), FileText.DIFFERS.with(met.text(), held.text()));
            }
        }
    }
}
