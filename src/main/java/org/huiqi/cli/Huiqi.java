package org.huiqi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds all others. */
@Command(
        name = "huiqi",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CheckCommand.class,
            ProgrammesCommand.class,
            SchemaCommand.class,
            LintCommand.class,
            TemplateCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            TestCommand.class,
            CoverageCommand.class,
            ScreenCommand.class,
            GenerateCommand.class,
            BoundariesCommand.class,
            MutateCommand.class,
            DiffCommand.class
        })
final class Huiqi implements Runnable {
    private final Console console;

    @Spec private CommandSpec spec;

    Huiqi(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "check, programmes, schema, lint …");
    }
}
