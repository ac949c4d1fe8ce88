package org.huiqi.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.excel.ProfileText;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileReader;
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

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String ending = ending();
        Checker checker = rules.checker(asOf.day());
        ProfileReader reader = entries.reader(checker.edition().criterionIds());
        ProfileSources.Firm firm =
                new ProfileSources(
                                reader, asOf.day(), console.in(), ProfileSources.InputFormat.YAML)
                        .one(profile, console, language.language(), PathText.EXPORTS_ONE);
        if (firm == null) {
            return Exit.REFUSED;
        }
        Output.write(bytes(firm.profile(), checker, ending), output, console.out());
        return Exit.DONE;
    }

    private String ending() {
        String name = output.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "xlsx", "yaml", "yml", "json" -> ending;
            default -> throw new Failure(Exit.USAGE, PathText.EXPORT_ENDING.with(output));
        };
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
