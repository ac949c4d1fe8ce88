package org.huiqi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds all others. */
@Command(name = "huiqi", mixinStandardHelpOptions = true, versionProvider = Huiqi.Version.class)
final class Huiqi implements Runnable {
    /** Commands by name, in the order of help. */
    private static final Map<String, Supplier<BaseCommand>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("ladder", LadderCommand::new);
        COMMANDS.put("programmes", CatalogueCommands.Programmes::new);
        COMMANDS.put("schema", CatalogueCommands.Schema::new);
        COMMANDS.put("lint", LintCommand::new);
        COMMANDS.put("sign", SignCommand::new);
        COMMANDS.put("template", FormCommands.Template::new);
        COMMANDS.put("export", FormCommands.Export::new);
        COMMANDS.put("import", ImportCommand::new);
        COMMANDS.put("calendar", CalendarCommand::new);
        COMMANDS.put("ask", AskCommand::new);
        COMMANDS.put("whatif", WhatIfCommand::new);
        COMMANDS.put("serve", ServeCommand::new);
        COMMANDS.put("test", TestCommand::new);
        COMMANDS.put("coverage", CoverageCommand::new);
        COMMANDS.put("screen", ScreenCommand::new);
        COMMANDS.put("generate", GenerateCommand::new);
        COMMANDS.put("boundaries", BoundariesCommand::new);
        COMMANDS.put("mutate", MutateCommand::new);
        COMMANDS.put("diff", DiffCommand::new);
        COMMANDS.put("migrate", MigrateCommand::new);
        COMMANDS.put("changes", ChangesCommand::new);
        COMMANDS.put("new", NewCommand::new);
    }

    /** Commands that are about all the others. */
    private static final List<String> ABOUT = List.of("help", "completion");

    @Spec private CommandSpec spec;

    /** Version from the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Version.class.getPackage().getImplementationVersion();
            return new String[] {"huiqi " + (version == null ? "(unpackaged)" : version)};
        }
    }

    /**
     * The command line for some arguments. Where they begin with a command it knows no other, which
     * saves reading the annotations of all, 6 % of a start; else it knows every one.
     */
    static CommandLine line(Console console, String... args) {
        CommandLine line = new CommandLine(new Huiqi());
        boolean called = args.length > 0 && COMMANDS.containsKey(args[0]);
        for (String name : called ? List.of(args[0]) : COMMANDS.keySet()) {
            line.addSubcommand(on(console, COMMANDS.get(name).get()));
        }
        if (!called) {
            line.addSubcommand(new HelpCommand());
            line.addSubcommand(on(console, new CatalogueCommands.Completion()));
        }
        return line;
    }

    private static CommandLine on(Console console, BaseCommand command) {
        command.console = console;
        // Made here, since only then are the options of the model checked by their labels.
        return new CommandLine(command);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                String.join(" ", COMMANDS.keySet()) + " " + String.join(" ", ABOUT));
    }
}
