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
                    ? new Bilingual("不认识的参数 " + words, "unknown argument " + words)
                    : new Bilingual(
                            "不认识的参数 " + words + "，是否想写 " + String.join("、", near) + "？",
                            "unknown argument "
                                    + words
                                    + "; did you mean "
                                    + String.join(" or ", near)
                                    + "?");
        }
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            String name = name(missing.getMissing().get(0));
            return new Bilingual("缺少 " + name, name + " is missing");
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            ArgSpec argument = e.getArgSpec();
            if (argument.type() == LocalDate.class && DAY.matcher(e.getValue()).matches()) {
                Bilingual why = WrittenDay.whyNone(e.getValue());
                return new Bilingual(
                        name(argument) + " 的值 " + e.getValue() + " 不是存在的日期，" + why.zh(),
                        "the value "
                                + e.getValue()
                                + " of "
                                + name(argument)
                                + " is not a date that exists; "
                                + why.en());
            }
            return new Bilingual(
                    name(argument) + " 的值 " + e.getValue() + " 不可用，应为 " + argument.paramLabel(),
                    "the value "
                            + e.getValue()
                            + " of "
                            + name(argument)
                            + " is not allowed; write "
                            + argument.paramLabel());
        }
        return Bilingual.same(e.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
