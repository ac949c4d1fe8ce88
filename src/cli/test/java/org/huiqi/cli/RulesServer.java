package org.huiqi.cli;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Consumer;
import org.huiqi.Checkers;
import org.huiqi.SharedChecker;
import org.huiqi.web.Limits;
import org.huiqi.web.Settings;
import org.huiqi.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A server on a free port of this machine that has the page about the rules. */
final class RulesServer {
    private RulesServer() {}

    /** Starts one with the options of {@code serve} for cases and firms. */
    static WebServer start(@Nullable String token, Consumer<String> log, String... options) {
        InetAddress here = InetAddress.getLoopbackAddress();
        return WebServer.start(
                Checkers.of(SharedChecker.CHECKER),
                new Settings(here, 0, token, Limits.DEFAULT, log),
                List.of(desk(options)));
    }

    /** The page alone; without options it has neither cases nor firms. */
    static RulesDesk desk(String... options) {
        ServeCommand.LabOption lab =
                CommandLine.populateCommand(new ServeCommand.LabOption(), options);
        if (options.length > 0) {
            lab.find(null);
        }
        String edition = SharedChecker.CHECKER.edition().id();
        return new RulesDesk(new BaseCommand.RulesOption(), lab, List.of(edition));
    }
}
