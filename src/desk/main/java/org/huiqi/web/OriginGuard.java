package org.huiqi.web;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;
import org.huiqi.web.ProblemException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what other web sites make a browser send: on loopback a host name that is not this
 * machine's (a name that was re-bound), and anywhere a request that changes hands across origins,
 * whatever its method: to read may load an edition or its rules, which stay.
 */
final class OriginGuard extends Handler.Wrapper {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Settings settings;

    OriginGuard(Settings settings, Handler handler) {
        super(handler);
        this.settings = settings;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ProblemException problem = problem(request);
        if (problem == null) {
            return super.handle(request, response, callback);
        }
        AnswerWriter.write(problem, request, response, callback);
        return true;
    }

    private @Nullable ProblemException problem(Request request) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        if (settings.bind().isLoopbackAddress()
                && !(isThisMachine(host) && isThisMachine(Request.getServerName(request)))) {
            return new ProblemException(Kind.FOREIGN_HOST, ProblemText.THIS_MACHINE_ONLY.text());
        }
        if (isFromElsewhere(request, host) && !isVisit(request)) {
            return new ProblemException(Kind.FOREIGN_ORIGIN, ProblemText.FROM_ELSEWHERE.text());
        }
        return null;
    }

    private boolean isThisMachine(@Nullable String authority) {
        if (authority == null) {
            return false;
        }
        try {
            String host = new HostPort(authority).getHost().toLowerCase(Locale.ROOT);
            return THIS_MACHINE.contains(host)
                    || host.equals("::1")
                    || host.equals(settings.bind().getHostAddress());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether somebody follows a link to the page at the root, which costs little. */
    private static boolean isVisit(Request request) {
        return request.getMethod().equals("GET")
                && "document".equals(request.getHeaders().get("Sec-Fetch-Dest"))
                && Request.getPathInContext(request).equals("/")
                && Call.hasOnly(request, Set.of("lang", "token"));
    }

    private static boolean isFromElsewhere(Request request, @Nullable String host) {
        String origin = request.getHeaders().get("Origin");
        if (origin == null) {
            String site = request.getHeaders().get("Sec-Fetch-Site");
            return site != null && !Set.of("same-origin", "none").contains(site);
        }
        return !origin.equalsIgnoreCase("http://" + host)
                && !origin.equalsIgnoreCase("https://" + host);
    }
}
