package org.huiqi.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Stack;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.document.MediaFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * An option takes the values that its label names, words as in {@code text|json} or the numbers of
 * {@code 0-65535}: a shell completes the words, and anything else is refused.
 */
final class AllowedValues implements IModelTransformer, IParameterPreprocessor {
    private static final Pattern WORDS = Pattern.compile("[a-z]+(\\|[a-z]+)+");
    private static final Pattern RANGE = Pattern.compile("([0-9]+)-([0-9]+)");

    @Override
    public CommandSpec transform(CommandSpec command) {
        for (OptionSpec option : List.copyOf(command.options())) {
            String label = option.paramLabel();
            boolean named = WORDS.matcher(label).matches();
            // An inherited one stands in the subcommands already.
            if (option.scopeType() == ScopeType.LOCAL
                    && (named || RANGE.matcher(label).matches())) {
                OptionSpec.Builder checked = OptionSpec.builder(option).preprocessor(this);
                if (named) {
                    checked.completionCandidates(words(label.toUpperCase(Locale.ROOT)));
                }
                command.remove(option).addOption(checked.build());
            }
        }
        return command;
    }

    @Override
    public boolean preprocess(
            Stack<String> values,
            CommandSpec command,
            ArgSpec argument,
            Map<String, Object> information) {
        if (!values.isEmpty() && !isAllowed(values.peek(), argument.paramLabel())) {
            String value = values.peek();
            throw new ParameterException(command.commandLine(), value, argument, value);
        }
        return false;
    }

    private static boolean isAllowed(String value, String label) {
        Matcher range = RANGE.matcher(label);
        if (!range.matches()) {
            return value.isEmpty() || words(label).contains(value.toLowerCase(Locale.ROOT));
        }
        try {
            BigDecimal number = new BigDecimal(value);
            return number.compareTo(new BigDecimal(range.group(1))) >= 0
                    && number.compareTo(new BigDecimal(range.group(2))) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static List<String> words(String label) {
        return List.of(label.split("\\|"));
    }

    /** The formats that a label names. */
    static List<MediaFormat> formats(String label) {
        return Arrays.stream(label.toUpperCase(Locale.ROOT).split("\\|"))
                .map(MediaFormat::valueOf)
                .toList();
    }

    /** The format asked for, else that of a file's ending where the label names it, else text. */
    static MediaFormat format(@Nullable MediaFormat asked, @Nullable Object file, String label) {
        return asked != null
                ? asked
                : MediaFormat.ofName(String.valueOf(file))
                        .filter(formats(label)::contains)
                        .orElse(MediaFormat.TEXT);
    }
}
