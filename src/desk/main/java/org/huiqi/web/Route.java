package org.huiqi.web;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One address: its method, its parameters, and what it answers. */
final class Route extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Route.class);

    /** What every address answers: it says which methods there are. */
    static final String OPTIONS = "OPTIONS";

    private final Set<String> methods;
    private final Set<String> parameters;
    private final Action action;

    /** Answers a call whose method and parameters are known ones. */
    interface Action {
        Answer answer(Call call) throws Exception;
    }

    private Route(Set<String> methods, Set<String> parameters, Action action) {
        this.methods = methods;
        this.parameters =
                Stream.concat(parameters.stream(), Stream.of("lang", JsonLayout.PARAMETER))
                        .collect(Collectors.toSet());
        this.action = action;
    }

    /** An address to read from. */
    static Route get(Set<String> parameters, Action action) {
        return new Route(Set.of("GET", "HEAD"), parameters, action);
    }

    /** An address to send a profile to. */
    static Route post(Set<String> parameters, Action action) {
        return new Route(Set.of("POST"), parameters, action);
    }

    /** Methods besides OPTIONS. */
    Set<String> methods() {
        return methods;
    }

    /** Names of the parameters of the query. */
    Set<String> parameters() {
        return parameters;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            Answer answer = Deadlines.during(request, () -> answer(request));
            Replies.write(answer, response, callback);
        } catch (ProblemException refusal) {
            Replies.write(refusal.problem(), request, response, callback);
        } catch (IOException gone) {
            callback.failed(gone);
        } catch (Exception | StackOverflowError e) {
            log(e);
            Replies.write(internal(), request, response, callback);
        }
        return true;
    }

    private Answer answer(Request request) throws Exception {
        String method = request.getMethod();
        if (method.equals(OPTIONS)) {
            return Answer.allowing(allowed());
        }
        if (!methods.contains(method)) {
            throw new ProblemException(
                    Problem.of(
                                    ProblemKind.METHOD_NOT_ALLOWED,
                                    ProblemText.NOT_SUPPORTED.with(method, allowed()))
                            .with("Allow", allowed()));
        }
        return action.answer(new Call(request, parameters));
    }

    private String allowed() {
        return Stream.concat(methods.stream(), Stream.of(OPTIONS))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static Problem internal() {
        return Problem.of(ProblemKind.INTERNAL, ProblemText.INTERNAL.text());
    }

    /** Where it happened, but not the message, which may hold a value of the profile. */
    static void log(Throwable e) {
        String place =
                Stream.of(e.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.huiqi."))
                        .findFirst()
                        .map(StackTraceElement::toString)
                        .orElse("?");
        LOG.error("internal error: {} at {}", e.getClass().getName(), place);
    }
}
