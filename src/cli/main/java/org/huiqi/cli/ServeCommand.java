package org.huiqi.cli;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Consumer;
import org.huiqi.Checkers;
import org.huiqi.web.Settings;
import org.huiqi.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the page and the HTTP API until it is interrupted. */
@Command(name = "serve")
final class ServeCommand extends BaseCommand {
    private static final int LAST_PORT = 65_535;

    @Mixin private RulesOption rules;

    @Option(
            names = "--port",
            paramLabel = "0-65535",
            defaultValue = "8080",
            descriptionKey = "serve.port")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            descriptionKey = "serve.bind")
    private String bind;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:HUIQI_TOKEN}",
            descriptionKey = "serve.token")
    private @Nullable String token;

    @Option(
            names = "--access-log",
            paramLabel = "on|off",
            defaultValue = "${env:HUIQI_ACCESS_LOG:-on}",
            descriptionKey = "serve.accessLog")
    private String accessLog;

    @Mixin private LabOption lab;
    @Mixin private LimitOptions limits;

    ServeCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Settings settings = settings();
        lab.find(console.home());
        try (WebServer server = start(rules.checkers(), settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "huiqi-stop"));
            console.out().println(server.address());
            console.out().flush();
            server.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    private Settings settings() {
        if (port < 0 || port > LAST_PORT) {
            throw new Failure(Exit.USAGE, OptionText.PORT.with(port));
        }
        InetAddress address = address();
        String secret = token == null || token.isEmpty() ? null : token;
        if (secret == null && !address.isLoopbackAddress()) {
            throw new Failure(Exit.USAGE, OptionText.TOKEN_NEEDED.with(bind));
        }
        Consumer<String> log = accessLog();
        try {
            return new Settings(address, port, secret, limits.limits(), log);
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, OptionText.TOKEN.text());
        }
    }

    private Consumer<String> accessLog() {
        return switch (accessLog) {
            case "on", "" -> console.err()::println;
            case "off" -> line -> {};
            default -> throw new Failure(Exit.USAGE, OptionText.ACCESS_LOG.with(accessLog));
        };
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new Failure(Exit.USAGE, OptionText.BIND.with(bind));
        }
    }

    private WebServer start(Checkers checkers, Settings settings) {
        try {
            RulesDesk desk = new RulesDesk(rules, lab, checkers.editions().ids());
            return WebServer.start(checkers, settings, List.of(desk));
        } catch (UncheckedIOException e) {
            throw new Failure(Exit.USAGE, OptionText.PORT_IN_USE.with(bind, port));
        }
    }
}
