package org.huiqi.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that lets a shell complete commands and options. */
@Command(name = "completion", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CompletionCommand implements Callable<Integer> {
    private final Console console;
    @Spec private CommandSpec spec;
    @Mixin private LanguageOption language;

    @Parameters(
            arity = "0..1",
            paramLabel = "bash|zsh",
            defaultValue = "bash",
            descriptionKey = "completion.shell")
    private Shell shell;

    CompletionCommand(Console console) {
        this.console = console;
    }

    /** Shells that are known. */
    enum Shell {
        BASH,
        ZSH
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("huiqi", spec.root().commandLine());
        // zsh reads the same script once its own completion is there, which its start may not load.
        console.out()
                .print(
                        shell == Shell.ZSH
                                ? "autoload -Uz compinit && compinit\n" + script
                                : script);
        return Exit.DONE;
    }
}
