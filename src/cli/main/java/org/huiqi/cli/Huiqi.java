package org.huiqi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds all others. */
@Command(name = "huiqi", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class Huiqi implements Runnable {
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("programmes", ProgrammesCommand.class);
        COMMANDS.put("schema", SchemaCommand.class);
        COMMANDS.put("lint", LintCommand.class);
        COMMANDS.put("template", TemplateCommand.class);
        COMMANDS.put("export", ExportCommand.class);
        COMMANDS.put("calendar", CalendarCommand.class);
        COMMANDS.put("ask", AskCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("test", TestCommand.class);
        COMMANDS.put("coverage", CoverageCommand.class);
        COMMANDS.put("screen", ScreenCommand.class);
        COMMANDS.put("generate", GenerateCommand.class);
        COMMANDS.put("boundaries", BoundariesCommand.class);
        COMMANDS.put("mutate", MutateCommand.class);
        COMMANDS.put("diff", DiffCommand.class);
    }

    private final Console console;

    @Spec private CommandSpec spec;

    private Huiqi(Console console) {
        this.console = console;
    }

    /**
     * The command line for some arguments. Where they begin with a command it knows no other, which
     * saves reading the annotations of all, 6 % of a start; else it knows every one.
     */
    static CommandLine line(Console console, String... args) {
        CommandLine line = new CommandLine(new Huiqi(console));
        Class<?> called = args.length == 0 ? null : COMMANDS.get(args[0]);
        for (Class<?> command : called == null ? COMMANDS.values() : List.of(called)) {
            line.addSubcommand(command);
        }
        return line;
    }

    Console console() {
        return console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "check, programmes, schema, lint …");
    }
}
