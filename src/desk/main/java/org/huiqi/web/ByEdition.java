package org.huiqi.web;

import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.huiqi.Checker;
import org.huiqi.catalogue.Editions;

/**
 * Hands a request to what answers for the edition that it asks for, else for the newest that holds
 * on its as-of day.
 */
final class ByEdition extends Handler.Wrapper {
    /** Name of the parameter. */
    static final String PARAMETER = "edition";

    private final Editions editions;
    private final Function<String, Handler> handlers;

    /**
     * An address that there is for every edition.
     *
     * @param handlers what answers for an edition, by its id
     */
    ByEdition(Editions editions, Function<String, Handler> handlers) {
        super(handlers.apply(editions.on(Checker.today())));
        this.editions = editions;
        this.handlers = handlers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Handler handler;
        try {
            handler = handlers.apply(edition(request));
        } catch (ProblemException refusal) {
            Replies.write(refusal.problem(), request, response, callback);
            return true;
        }
        return handler.handle(request, response, callback);
    }

    /** What else is wrong with the parameters is said by the route. */
    private String edition(Request request) throws ProblemException {
        String id = Call.parameter(request, PARAMETER);
        if (id == null) {
            return editions.on(Call.asOf(request));
        }
        if (!editions.ids().contains(id)) {
            throw Call.refused(PARAMETER, id, String.join("|", editions.ids()));
        }
        return id;
    }
}
