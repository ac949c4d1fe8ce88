package org.huiqi.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds all others. */
@Command(name = "huiqi", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class Huiqi implements Runnable {
    private static final List<String> COMMANDS =
            List.of(
                    "check",
                    "ladder",
                    "programmes",
                    "schema",
                    "lint",
                    "sign",
                    "template",
                    "export",
                    "import",
                    "calendar",
                    "ask",
                    "whatif",
                    "serve",
                    "test",
                    "coverage",
                    "screen",
                    "generate",
                    "boundaries",
                    "mutate",
                    "diff",
                    "migrate",
                    "changes",
                    "new");

    /** Commands that are about all the others. */
    private static final List<String> ABOUT = List.of("help", "completion");

    @Spec private CommandSpec spec;

    /**
     * The command line for some arguments. Where they begin with a command it knows no other, which
     * saves reading the annotations of all, 6 % of a start; else it knows every one.
     */
    static CommandLine line(Console console, String... args) {
        CommandLine line = new CommandLine(new Huiqi());
        boolean called = args.length > 0 && COMMANDS.contains(args[0]);
        for (String name : called ? List.of(args[0]) : COMMANDS) {
            line.addSubcommand(command(name, console));
        }
        if (!called) {
            line.addSubcommand(new HelpCommand());
            line.addSubcommand(new CompletionCommand(console));
        }
        return line;
    }

    private static Object command(String name, Console console) {
        return switch (name) {
            case "check" -> new CheckCommand(console);
            case "ladder" -> new LadderCommand(console);
            case "programmes" -> new ProgrammesCommand(console);
            case "schema" -> new SchemaCommand(console);
            case "lint" -> new LintCommand(console);
            case "sign" -> new SignCommand(console);
            case "template" -> new TemplateCommand(console);
            case "export" -> new ExportCommand(console);
            case "import" -> new ImportCommand(console);
            case "calendar" -> new CalendarCommand(console);
            case "ask" -> new AskCommand(console);
            case "whatif" -> new WhatIfCommand(console);
            case "serve" -> new ServeCommand(console);
            case "test" -> new TestCommand(console);
            case "coverage" -> new CoverageCommand(console);
            case "screen" -> new ScreenCommand(console);
            case "generate" -> new GenerateCommand(console);
            case "boundaries" -> new BoundariesCommand(console);
            case "mutate" -> new MutateCommand(console);
            case "diff" -> new DiffCommand(console);
            case "new" -> new NewCommand(console);
            case "changes" -> new ChangesCommand(console);
            case "migrate" -> new MigrateCommand(console);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), String.join(" ", COMMANDS) + " " + String.join(" ", ABOUT));
    }
}
