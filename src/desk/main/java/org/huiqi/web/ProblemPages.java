package org.huiqi.web;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Makes problem documents of what the server itself refuses. */
final class ProblemPages extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Object cause = request.getAttribute(ERROR_EXCEPTION);
        int status = cause instanceof HttpException http ? http.getCode() : response.getStatus();
        Replies.write(problem(status), request, response, callback);
        return true;
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.of(ProblemKind.BAD_REQUEST, ProblemText.NOT_HTTP.text());
            case 404 -> Routes.notFound();
            case 500 -> Route.internal();
            case 503 -> Turns.busy().problem();
            default -> Problem.of(status, HttpStatus.getMessage(status));
        };
    }
}
