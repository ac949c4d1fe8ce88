package org.huiqi.cli;

import org.huiqi.text.Bilingual;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words for wrong arguments. */
final class Usage {
    private Usage() {}

    static Bilingual of(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            return new Bilingual("不认识的参数 " + words, "unknown argument " + words);
        }
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            String name = name(missing.getMissing().get(0));
            return new Bilingual("缺少 " + name, name + " is missing");
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            ArgSpec argument = e.getArgSpec();
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
