package org.huiqi.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.huiqi.files.AtomicFile;
import org.huiqi.lab.boundary.UsualDay;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.synthetic.FirmGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes invented firms. */
@Command(name = "generate", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class GenerateCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    private final Console console;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;
    @Mixin private DayOption asOf;

    @Parameters(paramLabel = "N", descriptionKey = "generate.count")
    private long count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            descriptionKey = "generate.seed")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "generate.output")
    private @Nullable Path output;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (count < 0) {
            throw new Failure(Exit.USAGE, OptionText.NEGATIVE_COUNT.text());
        }
        RulePack pack = rules.checker(asOf.day()).pack();
        LocalDate day = asOf.given() == null ? UsualDay.of(pack.edition()) : asOf.day();
        FirmGenerator generator = new FirmGenerator(pack, day, seed);
        try {
            if (output == null) {
                OutputStream out = new BufferedOutputStream(new Checked(console.out()), BUFFER);
                generator.write(count, out);
                out.flush();
            } else {
                writeFile(generator, output);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        return Exit.DONE;
    }

    private Failure unwritable(IOException e) {
        if (output == null) {
            return new Failure(Exit.USAGE, PathText.PIPE_CLOSED.text());
        }
        return new Failure(Exit.USAGE, PathText.NO_PLACE_TO_WRITE.with(output, e.getMessage()));
    }

    /** The file appears when it is whole; a device or pipe is written directly. */
    private void writeFile(FirmGenerator generator, Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            writeTo(file, generator);
            return;
        }
        try (AtomicFile draft = AtomicFile.of(file)) {
            writeTo(draft.path(), generator);
            draft.finish();
        }
    }

    private void writeTo(Path file, FirmGenerator generator) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            generator.write(count, out);
        }
    }

    /** Standard output that says when it cannot be written; a PrintStream keeps it to itself. */
    private static final class Checked extends FilterOutputStream {
        private final PrintStream stream;

        Checked(PrintStream stream) {
            super(stream);
            this.stream = stream;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
            if (stream.checkError()) {
                throw new IOException("pipe closed or disk full");
            }
        }
    }
}
