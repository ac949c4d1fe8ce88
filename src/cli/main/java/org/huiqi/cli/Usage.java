package org.huiqi.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.huiqi.text.Bilingual;
import org.huiqi.text.WrittenDay;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words for wrong arguments. */
final class Usage {
    private static final int MOST_SUGGESTIONS = 3;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Usage() {}

    static Bilingual of(ParameterException e) {
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
