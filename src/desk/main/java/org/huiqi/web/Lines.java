package org.huiqi.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.JsonLine;
import org.huiqi.profile.reading.JsonLines;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonReport;
import org.huiqi.text.Bilingual;

/**
 * Takes many profiles, one a line, and answers each with a line as soon as it is read: its report,
 * or why it was refused; a last line says so where the rest could not be answered. Holds one
 * profile at a time.
 */
final class Lines extends Handler.Wrapper {
    private final Route single;
    private final Checker checker;
    private final Limits limits;
    private final Lanes lanes;
    private final Life life;
    private final FairPlaces streams;
    private final ProfileReader reader;

    /**
     * Streams of profiles; everything else goes to another handler.
     *
     * @param single what takes one profile, with the same parameters
     */
    Lines(Checker checker, Limits limits, Lanes lanes, Life life, Route single) {
        super(single);
        this.single = single;
        this.checker = checker;
        this.limits = limits;
        this.lanes = lanes;
        this.life = life;
        this.streams = lanes.streams();
        this.reader = new ProfileReader(checker.edition().criterionIds(), limits.reading());
    }

    /** What to do with each line. */
    private record Order(LocalDate asOf, Set<String> programmes, String source) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!request.getMethod().equals("POST") || !Body.isStream(request)) {
            return super.handle(request, response, callback);
        }
        try {
            Order order = order(request);
            SocketAddress client = request.getConnectionMetaData().getRemoteSocketAddress();
            if (!streams.take(client)) {
                throw Turns.busy();
            }
            try {
                answer(order, request, response);
            } finally {
                streams.giveBack(client);
            }
            Leftover.before(callback, request).succeeded();
        } catch (ProblemException refusal) {
            Replies.write(refusal.problem(), request, response, callback);
        } catch (IOException gone) {
            callback.failed(gone);
        } catch (RuntimeException | StackOverflowError e) {
            Route.log(e);
            fail(e, request, response, callback);
        }
        return true;
    }

    /** An answer that has begun is broken off, so that nobody takes it for whole. */
    private static void fail(Throwable e, Request request, Response response, Callback callback) {
        if (response.isCommitted()) {
            callback.failed(e);
        } else {
            Replies.write(Route.internal(), request, response, callback);
        }
    }

    private Order order(Request request) throws ProblemException {
        Call call = new Call(request, single.parameters());
        Body.type(request, Body.Type.LINES);
        Face.chosen(call, List.of(Face.JSONL));
        call.language();
        Set<String> asked = call.programmes(checker.edition());
        Set<String> programmes = asked.isEmpty() ? checker.edition().programmeIds() : asked;
        Order order = new Order(call.asOf(), programmes, call.source());
        Body.refuseLarge(request, limits.streamBytes());
        return order;
    }

    private void answer(Order order, Request request, Response response) throws Exception {
        BodyLimits bounds =
                new BodyLimits(limits.streamBytes(), Deadline.in(limits.streamTime()), life);
        AnswerLines out = new AnswerLines(request, response);
        try (InputStream in = Body.open(request, bounds)) {
            try {
                answer(order, bounds, in, out);
            } catch (ProblemException refusal) {
                if (!response.isCommitted()) {
                    throw refusal;
                }
                Ledger.note(request, refusal.problem());
                out.write(packed(unfinished(order.source(), refusal.problem().detail())));
            }
            out.end();
        }
    }

    private void answer(Order order, BodyLimits bounds, InputStream in, AnswerLines out)
            throws Exception {
        JsonLines lines = new JsonLines(in);
        while (hasNext(lines)) {
            bounds.checkTime();
            JsonLine line = lines.next();
            out.write(answer(order, line));
        }
    }

    static boolean hasNext(JsonLines lines) throws ProblemException, IOException {
        try {
            return lines.hasNext();
        } catch (UncheckedIOException e) {
            throw Body.why(e.getCause());
        }
    }

    private Packing answer(Order order, JsonLine line) throws Exception {
        String source = order.source() + ":" + line.number();
        Deadline deadline = Deadline.in(limits.time());
        Read read =
                lanes.toRead(line.length())
                        .take(deadline, () -> reader.readLine(line, order.source(), order.asOf()));
        if (read instanceof Read.Refused refused) {
            return packed(JsonReport.refused(source, refused.faults()));
        }
        Profile profile = ((Read.Accepted) read).profile();
        Optional<Fault> tooLarge =
                limits.report().fault(checker, profile, source, order.programmes());
        if (tooLarge.isPresent()) {
            return packed(JsonReport.refused(source, List.of(tooLarge.get())));
        }
        Pace pace = Pace.of(deadline, life);
        return lanes.toCheck(profile, order.programmes())
                .take(deadline, () -> Pace.during(() -> checked(profile, order, source, pace)));
    }

    private Packing checked(Profile profile, Order order, String source, Pace pace) {
        Report report = checker.check(profile, order.asOf(), source, order.programmes(), pace);
        return Packing.of(pace, out -> JsonReport.writeLine(report, out));
    }

    private static Packing packed(String line) {
        return Packing.of(() -> {}, out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
    }

    /** The last line of an answer that had begun when it could not go on. */
    private static String unfinished(String source, Bilingual why) {
        Fault fault =
                new Fault(
                        Location.somewhere(source),
                        "",
                        null,
                        why,
                        new Bilingual("其余未核对，请分批发送", "the rest was not checked; send it in parts"));
        return JsonReport.refused(source, List.of(fault));
    }
}
