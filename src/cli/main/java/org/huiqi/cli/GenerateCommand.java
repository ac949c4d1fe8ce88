package org.huiqi.cli;

import java.time.LocalDate;
import org.huiqi.lab.boundary.UsualDay;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.synthetic.FirmGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes invented firms. */
@Command(name = "generate")
final class GenerateCommand extends BaseCommand.OnDay {
    @Parameters(paramLabel = "N", descriptionKey = "generate.count")
    private long count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            descriptionKey = "generate.seed")
    private long seed;

    @Mixin private OutputOption output;

    @Override
    public Integer call() {
        if (count < 0) {
            throw Failure.usage(OptionText.NEGATIVE_COUNT);
        }
        RulePack pack = rules.checker(asOf.day()).pack();
        LocalDate day = asOf.given() == null ? UsualDay.of(pack.edition()) : asOf.day();
        FirmGenerator generator = new FirmGenerator(pack, day, seed);
        try (Output out = Output.to(output.file, console.out())) {
            out.write(stream -> generator.write(count, stream));
            out.finish();
        }
        return Exit.DONE;
    }
}
