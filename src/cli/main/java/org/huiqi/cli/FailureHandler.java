package org.huiqi.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.rules.engine.RuleFailure;
import org.huiqi.rules.language.RulePackException;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.text.WrittenDay;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user why a command did not do what it was to do, and gives the exit code. */
record FailureHandler(Console console, Language language)
        implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final int MOST_SUGGESTIONS = 3;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        say(UsageText.WRONG.with(wrong(e)));
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

    private static Bilingual wrong(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            List<String> near =
                    unmatched.getSuggestions().stream().limit(MOST_SUGGESTIONS).toList();
            return near.isEmpty()
                    ? UsageText.UNKNOWN.with(words)
                    : UsageText.UNKNOWN_NEAR.with(
                            words,
                            new Bilingual(String.join("、", near), String.join(" or ", near)));
        }
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            String name = name(missing.getMissing().get(0));
            return UsageText.MISSING.with(name);
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            ArgSpec argument = e.getArgSpec();
            if (argument.type() == LocalDate.class && DAY.matcher(e.getValue()).matches()) {
                return UsageText.NO_DATE.with(
                        name(argument), e.getValue(), WrittenDay.whyNone(e.getValue()));
            }
            return UsageText.NOT_ALLOWED.with(name(argument), e.getValue(), argument.paramLabel());
        }
        return Bilingual.same(e.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
