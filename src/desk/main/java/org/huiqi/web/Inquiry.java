package org.huiqi.web;

import java.io.InputStream;
import java.net.SocketAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.huiqi.Checker;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.JsonLine;
import org.huiqi.profile.reading.JsonLines;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is asked at an address of an {@link Extension}, within the limits of the server. What its
 * methods throw ends the request; it is let through.
 *
 * @since 0.2.0
 */
public final class Inquiry {
    private final Call call;
    private final String segment;
    private final Checker checker;
    private final Limits limits;
    private final Lanes lanes;
    private final Life life;
    private final Language language;
    private final LocalDate asOf;

    Inquiry(Call call, String template, Checker checker, Limits limits, Lanes lanes, Life life)
            throws ProblemException {
        this.call = call;
        this.segment = segment(template, call.path());
        this.checker = checker;
        this.limits = limits;
        this.lanes = lanes;
        this.life = life;
        this.language = call.language();
        this.asOf = call.asOf();
    }

    private static String segment(String template, String path) {
        int at = List.of(template.split("/")).indexOf(name(template));
        return at < 0 ? "" : path.split("/")[at];
    }

    private static String name(String template) {
        return "{" + template.replaceFirst("^[^{]*\\{?([^}]*)\\}?.*$", "$1") + "}";
    }

    /**
     * {@return the segment that {@code {…}} of the path stands for, not decoded; empty for none}
     */
    public String segment() {
        return segment;
    }

    /** {@return the language of the answer} */
    public Language language() {
        return language;
    }

    /** {@return the as-of date, by default today} */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * {@return a parameter of the query; null where it is not given}
     *
     * @param name one of those of the address
     */
    public @Nullable String parameter(String name) {
        return call.parameter(name);
    }

    /**
     * Works something out when it is its turn among the large requests, in the time that the server
     * gives to one.
     *
     * @param work what to do; it calls what it is given again and again, from any thread, and lets
     *     through what that throws
     * @param <T> what comes out of it
     * @return what came out of it
     * @throws Exception where the time is over, the client gone or the server busy or stopping
     */
    public <T> T work(Function<Runnable, T> work) throws Exception {
        Request request = call.request();
        Deadline deadline = Deadline.in(limits.time());
        Pace pace = new Pace(request, deadline, life);
        Runnable shared =
                () -> {
                    synchronized (pace) {
                        pace.run();
                    }
                };
        return lanes.toWork(request).take(deadline, () -> Pace.during(() -> work.apply(shared)));
    }

    /**
     * {@return whether profiles are handed in, one a line}
     *
     * @throws Exception where something else is
     */
    public boolean hasProfiles() throws Exception {
        if (call.request().getHeaders().get(HttpHeader.CONTENT_TYPE) == null) {
            return false;
        }
        Body.type(call.request(), Body.Type.LINES);
        return true;
    }

    /**
     * Reads the profiles that are handed in, one after the other; none is kept.
     *
     * @param take takes each, or why it was refused, with where it stands
     * @throws Exception where they cannot be read to the end
     */
    public void profiles(BiConsumer<String, Read> take) throws Exception {
        Request request = call.request();
        Body.type(request, Body.Type.LINES);
        Body.refuseLarge(request, limits.streamBytes());
        String source = call.source();
        SocketAddress client = request.getConnectionMetaData().getRemoteSocketAddress();
        if (!lanes.streams().take(client)) {
            throw Turns.busy();
        }
        try {
            read(request, source, take);
        } finally {
            lanes.streams().giveBack(client);
        }
    }

    private void read(Request request, String source, BiConsumer<String, Read> take)
            throws Exception {
        BodyLimits bounds =
                new BodyLimits(limits.streamBytes(), Deadline.in(limits.streamTime()), life);
        ProfileReader reader =
                new ProfileReader(checker.edition().criterionIds(), limits.reading());
        try (InputStream in = Body.open(request, bounds)) {
            JsonLines lines = new JsonLines(in);
            while (Lines.hasNext(lines)) {
                bounds.checkTime();
                line(reader, lines.next(), source, take);
            }
        }
    }

    private void line(
            ProfileReader reader, JsonLine line, String source, BiConsumer<String, Read> take)
            throws Exception {
        String place = source + ":" + line.number();
        Deadline deadline = Deadline.in(limits.time());
        Read read =
                lanes.toRead(line.length())
                        .take(deadline, () -> within(reader.readLine(line, source, asOf), place));
        Turns turns =
                read instanceof Read.Accepted accepted
                        ? lanes.toCheck(accepted.profile(), programmes())
                        : lanes.toRead(0);
        turns.take(
                deadline,
                () -> {
                    take.accept(place, read);
                    return read;
                });
    }

    /** A profile whose report would be too large is refused. */
    private Read within(Read read, String place) {
        if (!(read instanceof Read.Accepted accepted)) {
            return read;
        }
        Profile profile = accepted.profile();
        Optional<Fault> fault = limits.report().fault(checker, profile, place, programmes());
        return fault.<Read>map(one -> new Read.Refused(List.of(one))).orElse(read);
    }

    private Set<String> programmes() {
        return checker.edition().programmeIds();
    }
}
