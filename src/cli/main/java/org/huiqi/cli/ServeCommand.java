package org.huiqi.cli;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huiqi.CancellationToken;
import org.huiqi.Checkers;
import org.huiqi.catalogue.Edition;
import org.huiqi.document.MediaFormat;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.page.FirmTrial;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.web.Limits;
import org.huiqi.web.Settings;
import org.huiqi.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the page and the HTTP API until it is interrupted. */
@Command(name = "serve")
final class ServeCommand extends BaseCommand {
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

    /** What the server takes on. */
    static final class LimitOptions {
        private static final long MEGABYTE = 1024L * 1024;

        @Option(names = "--max-body", paramLabel = "1-10", descriptionKey = "serve.maxBody")
        private @Nullable Integer megabytes;

        @Option(names = "--timeout", paramLabel = "1-3600", descriptionKey = "serve.timeout")
        private @Nullable Integer seconds;

        @Option(names = "--at-once", paramLabel = "1-1000", descriptionKey = "serve.atOnce")
        private @Nullable Integer atOnce;

        @Option(names = "--queue", paramLabel = "0-100000", descriptionKey = "serve.queue")
        private @Nullable Integer waiting;

        @Mixin private SizeOptions sizes;

        Limits limits() {
            Limits usual = Limits.DEFAULT;
            return new Limits(
                    megabytes == null ? usual.profileBytes() : megabytes * MEGABYTE,
                    usual.streamBytes(),
                    seconds == null ? usual.time() : Duration.ofSeconds(seconds),
                    usual.streamTime(),
                    usual.idle(),
                    atOnce == null ? usual.atOnce() : atOnce,
                    waiting == null ? usual.waiting() : waiting,
                    usual.connections(),
                    usual.stop(),
                    sizes.reading(),
                    sizes.report());
        }
    }

    /**
     * The cases and sample firms that the page about the rules is shown with: those that are named,
     * else those of the project where the server is run in its folder.
     */
    static final class LabOption {
        private static final Path FIRMS = Path.of("facts");

        @Option(names = "--cases", paramLabel = "PATH", descriptionKey = "serve.cases")
        private List<Path> cases = List.of();

        @Option(names = "--firms", paramLabel = "PATH", descriptionKey = "serve.firms")
        private List<Path> firms = List.of();

        private @Nullable CaseSuite suite;

        /** Finds the files of the cases, and the sample firms. */
        void find(@Nullable Path home) {
            for (Path path : firms) {
                if (!Files.exists(path)) {
                    throw Failure.usage(PathText.MISSING, path);
                }
            }
            List<Path> given = cases.isEmpty() ? usual(home, CasePaths.DEFAULT) : cases;
            cases = given.isEmpty() ? List.of() : CasePaths.found(given);
            firms = firms.isEmpty() ? usual(home, FIRMS) : firms;
        }

        private static List<Path> usual(@Nullable Path home, Path folder) {
            Path there = CasePaths.usual(folder, home);
            return Files.isDirectory(there) ? List.of(there) : List.of();
        }

        /** Whether there are cases. */
        boolean hasCases() {
            return !cases.isEmpty();
        }

        /** Where the sample firms are; empty for none. */
        String firms() {
            return firms.stream().map(Path::toString).collect(Collectors.joining(" "));
        }

        /** The cases, read when they are first asked for. */
        synchronized CaseSuite suite() {
            if (suite == null) {
                suite = CaseSuite.read(cases);
            }
            return suite;
        }

        /** Hands the sample firms over, one after the other. */
        void readFirms(Edition edition, LocalDate asOf, FirmTrial trial, CancellationToken token) {
            ProfileSources sources =
                    new ProfileSources(
                            new ProfileReader(edition.criterionIds()),
                            asOf,
                            InputStream.nullInputStream(),
                            MediaFormat.JSONL);
            for (Path path : firms) {
                sources.read(
                        path.toString(),
                        (source, read) -> {
                            token.throwIfCancelled();
                            trial.take(source, read);
                        });
            }
        }
    }

    @Override
    public Integer call() {
        Settings settings = settings();
        lab.find(console.home());
        Checkers checkers = rules.checkers();
        RulesDesk desk = new RulesDesk(rules, lab, checkers.editions().ids());
        try (WebServer server = WebServer.start(checkers, settings, List.of(desk))) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "huiqi-stop"));
            console.out().println(server.address());
            console.out().flush();
            server.join();
        } catch (UncheckedIOException e) {
            throw Failure.usage(OptionText.PORT_IN_USE, bind, port);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    private Settings settings() {
        InetAddress address;
        try {
            address = InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw Failure.usage(OptionText.BIND, bind);
        }
        String secret = token == null || token.isEmpty() ? null : token;
        if (secret == null && !address.isLoopbackAddress()) {
            throw Failure.usage(OptionText.TOKEN_NEEDED, bind);
        }
        Consumer<String> log =
                accessLog.equalsIgnoreCase("off") ? line -> {} : console.err()::println;
        try {
            return new Settings(address, port, secret, limits.limits(), log);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(OptionText.TOKEN);
        }
    }
}
