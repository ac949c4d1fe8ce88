package org.huiqi.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.excel.ProfileText;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Read;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a profile in another format. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {
    private final Console console;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;

    @Parameters(paramLabel = "PROFILE", descriptionKey = "export.profile")
    private String profile;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            descriptionKey = "export.output")
    private Path output;

    @Mixin private DayOption asOf;
    @Mixin private EntriesOption entries;

    private int exit = Exit.DONE;
    private int written;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String ending = ending();
        Checker checker = rules.checker(asOf.day());
        new ProfileSources(
                        entries.reader(checker.edition().criterionIds()),
                        asOf.day(),
                        console.in(),
                        ProfileSources.InputFormat.YAML)
                .read(profile, (source, read) -> take(read, checker, ending));
        return exit;
    }

    private String ending() {
        String name = output.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "xlsx", "yaml", "yml", "json" -> ending;
            default -> throw new Failure(Exit.USAGE, PathText.EXPORT_ENDING.with(output));
        };
    }

    private void take(Read read, Checker checker, String ending) {
        if (read instanceof Read.Refused refused) {
            exit = Exit.REFUSED;
            refused.faults()
                    .forEach(f -> console.err().println(f.message().in(language.language())));
            return;
        }
        written++;
        if (written > 1) {
            throw new Failure(Exit.USAGE, PathText.EXPORTS_ONE.with(profile));
        }
        Output.write(
                bytes(((Read.Accepted) read).profile(), checker, ending), output, console.out());
    }

    private byte[] bytes(Profile accepted, Checker checker, String ending) {
        try {
            return switch (ending) {
                case "xlsx" ->
                        new ProfileWorkbook(checker.pack()).filled(accepted, language.language());
                case "json" -> ProfileText.json(accepted).getBytes(StandardCharsets.UTF_8);
                default -> ProfileText.yaml(accepted).getBytes(StandardCharsets.UTF_8);
            };
        } catch (IllegalArgumentException tooLong) {
            throw new Failure(Exit.USAGE, OptionText.TEXT_TOO_LONG.text());
        }
    }
}
