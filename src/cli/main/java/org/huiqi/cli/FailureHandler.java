package org.huiqi.cli;

import org.huiqi.catalogue.CatalogueException;
import org.huiqi.rules.engine.RuleFailure;
import org.huiqi.rules.language.RulePackException;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells the user why a command did not do what it was to do, and gives the exit code. */
record FailureHandler(Console console, Language language)
        implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        say(UsageText.WRONG.with(Usage.of(e)));
        say(UsageText.SEE_HELP.with(command));
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof Failure failure) {
            say(failure.text());
            return failure.exit();
        }
        if (e instanceof RulePackException pack) {
            pack.problems().forEach(problem -> console.err().println(problem.in(language)));
            return Exit.NO_RULES;
        }
        if (e instanceof CatalogueException catalogue) {
            console.err().println(catalogue.in(language));
            return Exit.NO_RULES;
        }
        if (e instanceof RuleFailure failure) {
            say(UsageText.INTERNAL_ABOUT.with(failure.text()));
            return Exit.FOUND;
        }
        String name = e.getClass().getSimpleName();
        say(UsageText.INTERNAL.with(name));
        return Exit.FOUND;
    }

    private void say(Bilingual text) {
        console.err().println(text.in(language));
    }
}
