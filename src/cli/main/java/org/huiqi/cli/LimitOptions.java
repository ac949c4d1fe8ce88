package org.huiqi.cli;

import java.time.Duration;
import org.huiqi.web.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the server takes on. */
final class LimitOptions {
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
        int body = within("--max-body", megabytes, 1, 10, (int) (usual.profileBytes() / MEGABYTE));
        int time = within("--timeout", seconds, 1, 3600, (int) usual.time().toSeconds());
        return new Limits(
                body * MEGABYTE,
                usual.streamBytes(),
                Duration.ofSeconds(time),
                usual.streamTime(),
                usual.idle(),
                within("--at-once", atOnce, 1, 1000, usual.atOnce()),
                within("--queue", waiting, 0, 100_000, usual.waiting()),
                usual.connections(),
                usual.stop(),
                sizes.reading(),
                sizes.report());
    }

    static int within(String name, @Nullable Integer met, int least, int most, int usual) {
        if (met == null) {
            return usual;
        }
        if (met < least || met > most) {
            throw new Failure(Exit.USAGE, OptionText.LIMIT.with(name, met, least, most));
        }
        return met;
    }
}
