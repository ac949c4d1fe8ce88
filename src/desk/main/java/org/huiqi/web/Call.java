package org.huiqi.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.huiqi.CheckOptions;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.JsonLine;
import org.huiqi.profile.reading.JsonLines;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Language;
import org.huiqi.web.ProblemException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is asked at an address, within the limits of the server. What its methods throw ends the
 * request; it is let through.
 *
 * @since 0.2.0
 */
public final class Call {
    private static final int LONGEST_SOURCE = 200;

    private final Request request;
    private final Route route;
    private final Fields parameters;
    private final Checker checker;
    private final ServerState state;
    private final Language language;
    private final LocalDate asOf;
    private final Set<String> programmes;
    private final String source;

    /**
     * Looks at a request.
     *
     * @param route the address with all parameters that it may have
     * @throws ProblemException where it has others, one twice, or one that makes no sense
     */
    Call(Request request, Route route, Checker checker, ServerState state) throws ProblemException {
        this.request = request;
        this.route = route;
        this.checker = checker;
        this.state = state;
        this.parameters = parameters(request);
        for (Fields.Field field : parameters) {
            if (!route.parameters().contains(field.getName())) {
                String names = String.join(", ", new TreeSet<>(route.parameters()));
                throw ProblemException.badParameter(
                        ProblemText.UNKNOWN_PARAMETER.with(field.getName(), names));
            }
            if (field.getValues().size() > 1) {
                throw refused(field.getName(), field.getValues().toString(), "…");
            }
        }
        language = "en".equals(word("lang", "zh", "en")) ? Language.EN : Language.ZH;
        asOf = readAsOf();
        programmes = readProgrammes();
        source = readSource();
    }

    private static Fields parameters(Request request) throws ProblemException {
        try {
            return Request.extractQueryParameters(request);
        } catch (RuntimeException e) {
            throw new ProblemException(Kind.BAD_REQUEST, ProblemText.NOT_ENCODED.text());
        }
    }

    /** A parameter of a request that may have anything wrong with it. */
    static @Nullable String parameter(Request request, String name) {
        try {
            return parameters(request).getValue(name);
        } catch (ProblemException e) {
            return null;
        }
    }

    /** The language of such a request. */
    static Language language(Request request) {
        return "en".equals(parameter(request, "lang")) ? Language.EN : Language.ZH;
    }

    /** Whether such a request has no other parameters than these. */
    static boolean hasOnly(Request request, Set<String> known) {
        try {
            return known.containsAll(parameters(request).getNames());
        } catch (ProblemException e) {
            return false;
        }
    }

    /** A day as it is written; null where it is none. */
    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What a client prefers, the best first; nothing where it does not say, or not clearly. */
    static List<String> preferred(Request request, HttpHeader header) {
        try {
            return request.getHeaders().getQualityCSV(header);
        } catch (RuntimeException badQuotes) {
            return List.of();
        }
    }

    static ProblemException refused(String name, String value, String allowed) {
        return ProblemException.badParameter(ProblemText.BAD_VALUE.with(name, value, allowed));
    }

    private LocalDate readAsOf() throws ProblemException {
        String text = parameter("asOf");
        LocalDate day = text == null ? Checker.today() : day(text);
        if (day == null || !AsOf.isAllowed(day)) {
            throw refused("asOf", String.valueOf(text), "YYYY-MM-DD, 1900-2200");
        }
        return day;
    }

    private Set<String> readProgrammes() throws ProblemException {
        String text = parameter("programme");
        Set<String> known = checker.edition().programmeIds();
        if (text == null) {
            return known;
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (String word : text.split(",", -1)) {
            String id = word.strip().toUpperCase(Locale.ROOT);
            if (!known.contains(id)) {
                throw refused("programme", word, String.join(",", known));
            }
            chosen.add(id);
        }
        return chosen;
    }

    private String readSource() throws ProblemException {
        String text = parameter("source");
        if (text == null) {
            return "-";
        }
        if (text.isBlank()
                || text.length() > LONGEST_SOURCE
                || text.chars().anyMatch(Character::isISOControl)) {
            throw refused("source", text.strip(), "1-" + LONGEST_SOURCE);
        }
        return text;
    }

    Request request() {
        return request;
    }

    Checker checker() {
        return checker;
    }

    Limits limits() {
        return state.limits();
    }

    /** By when one profile must be done, from now on. */
    Deadline deadline() {
        return new Deadline(state, limits().time());
    }

    ProfileReader reader() {
        return new ProfileReader(checker.edition().criterionIds(), limits().reading());
    }

    /**
     * {@return the segment that {@code {…}} of the path stands for, not decoded; empty for none}
     */
    public String segment() {
        String path = Request.getPathInContext(request);
        return new UriTemplatePathSpec(route.path())
                .getPathParams(path).values().stream().findFirst().orElse("");
    }

    /**
     * {@return a parameter of the query; null where it is not given}
     *
     * @param name one of those of the address
     */
    public @Nullable String parameter(String name) {
        return parameters.getValue(name);
    }

    /** One of some words; null where it is not given. */
    @Nullable String word(String name, String... allowed) throws ProblemException {
        String word = parameter(name);
        if (word != null && !List.of(allowed).contains(word)) {
            throw refused(name, word, String.join("|", allowed));
        }
        return word;
    }

    /** {@return the language of the answer} */
    public Language language() {
        return language;
    }

    /** {@return the as-of date, by default today} */
    public LocalDate asOf() {
        return asOf;
    }

    /** What to call the profile in the report and in the places of faults. */
    String source() {
        return source;
    }

    /** The format to answer in, of those on offer: by the parameter, else by what is accepted. */
    MediaFormat format(MediaFormat... offered) throws ProblemException {
        String[] words = Arrays.stream(offered).map(MediaFormat::word).toArray(String[]::new);
        String word = word("format", words);
        if (word != null) {
            return offered[List.of(words).indexOf(word)];
        }
        List<String> wanted = preferred(request, HttpHeader.ACCEPT);
        if (wanted.isEmpty()) {
            return offered[0];
        }
        for (String range : wanted) {
            String bare = range.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
            for (MediaFormat format : offered) {
                if (matches(format.type(), bare)) {
                    return format;
                }
            }
        }
        String types =
                Arrays.stream(offered).map(MediaFormat::type).collect(Collectors.joining(", "));
        throw new ProblemException(Kind.NOT_ACCEPTABLE, ProblemText.NOT_ON_OFFER.with(types));
    }

    private static boolean matches(String type, String range) {
        return range.equals(type)
                || range.equals("*/*")
                || range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
    }

    /**
     * Works something out when others leave room for it, in the time that the server gives to one
     * request.
     *
     * @param work what to do; it calls what it is given again and again, from any thread, and lets
     *     through what that throws
     * @param <T> what comes out of it
     * @return what came out of it
     * @throws Exception where the time is over, or the server busy or stopping
     */
    public <T> T work(Function<Runnable, T> work) throws Exception {
        Deadline deadline = deadline();
        return WorkSize.LARGE.run(deadline, () -> work.apply(deadline));
    }

    /**
     * {@return whether profiles are handed in, one a line}
     *
     * @throws ProblemException where something else is
     */
    public boolean hasProfiles() throws ProblemException {
        if (request.getHeaders().get(HttpHeader.CONTENT_TYPE) == null) {
            return false;
        }
        Body.type(request, Body.Type.LINES);
        return true;
    }

    /**
     * Reads the profiles that are handed in, one after the other; none is kept.
     *
     * @param take takes each, or why it was refused, with where it stands
     * @throws Exception where they cannot be read to the end
     */
    public void profiles(BiConsumer<String, Read> take) throws Exception {
        Body.type(request, Body.Type.LINES);
        eachLine(
                line ->
                        work(
                                line,
                                (read, deadline) -> {
                                    take.accept(place(line), read);
                                    return read;
                                }));
    }

    /** Takes a line of a stream. */
    interface LineAction {
        void take(JsonLine line) throws Exception;
    }

    /** Makes something of a profile of a stream, or of why it was refused. */
    interface LineWork<T> {
        T on(Read read, Deadline deadline) throws Exception;
    }

    /** Reads the lines of the body as they come in. */
    void eachLine(LineAction action) throws Exception {
        Deadline deadline = new Deadline(state, limits().streamTime());
        try (InputStream in = Body.open(request, limits().streamBytes(), deadline)) {
            JsonLines lines = new JsonLines(in);
            while (hasNext(lines)) {
                deadline.checkBody();
                action.take(lines.next());
            }
        }
    }

    private static boolean hasNext(JsonLines lines) throws ProblemException, IOException {
        try {
            return lines.hasNext();
        } catch (UncheckedIOException e) {
            throw Body.why(e.getCause());
        }
    }

    String place(JsonLine line) {
        return source + ":" + line.number();
    }

    /** Reads a line and works on it; a profile whose report would be too large is refused. */
    <T> T work(JsonLine line, LineWork<T> work) throws Exception {
        Deadline deadline = deadline();
        return WorkSize.of(line.length())
                .run(
                        deadline,
                        () -> read(line),
                        read ->
                                read instanceof Read.Accepted accepted
                                        ? size(accepted.profile())
                                        : WorkSize.ORDINARY,
                        read -> work.on(read, deadline));
    }

    private Read read(JsonLine line) {
        Read read = reader().readLine(line, source, asOf);
        if (read instanceof Read.Accepted accepted) {
            Optional<Fault> tooLarge = tooLarge(accepted.profile(), place(line));
            return tooLarge.isPresent() ? new Read.Refused(List.of(tooLarge.get())) : read;
        }
        return read;
    }

    private Optional<Fault> tooLarge(Profile profile, String place) {
        return limits().report().fault(checker, profile, place, programmes);
    }

    /** What a check of a profile takes; refuses one whose report would be too large. */
    WorkSize size(Profile profile) throws ProblemException {
        Optional<Fault> tooLarge = tooLarge(profile, source);
        if (tooLarge.isPresent()) {
            throw ProblemException.refused(source, tooLarge.get());
        }
        return WorkSize.of(checker, profile, programmes);
    }

    Report check(Profile profile, String place, Deadline deadline) {
        return checker.check(profile, asOf, place, new CheckOptions(programmes, deadline::run));
    }
}
