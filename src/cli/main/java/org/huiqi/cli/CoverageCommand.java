package org.huiqi.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.document.MediaFormat;
import org.huiqi.document.TextPrinter;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.SuiteRun;
import org.huiqi.lab.coverage.Coverage;
import org.huiqi.lab.coverage.CoverageDocument;
import org.huiqi.report.print.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which statuses and verdicts regression cases know. */
@Command(name = "coverage")
final class CoverageCommand extends BaseCommand {
    private static final String FORMATS = "text|json|html";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Mixin private RulesOption rules;
    @Mixin private CasePaths cases;

    @Option(names = "--format", paramLabel = FORMATS, descriptionKey = "coverage.format")
    private @Nullable MediaFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "coverage.output")
    private @Nullable Path output;

    @Option(names = "--floor", paramLabel = "PERCENT", descriptionKey = "coverage.floor")
    private @Nullable BigDecimal floor;

    @Override
    public Integer call() {
        if (floor != null && (floor.signum() < 0 || floor.compareTo(HUNDRED) > 0)) {
            throw new Failure(Exit.USAGE, OptionText.FLOOR.text());
        }
        Checker checker = rules.checker();
        CaseSuite suite = cases.about(checker.edition(), console, language.language());
        CountLine progress = CountLine.ofCases(console, language.language(), suite.cases().size());
        SuiteRun run = suite.run(file -> checker, progress::show);
        progress.clear();
        Coverage coverage = Coverage.of(checker, run);
        try (Output out = Output.to(output, console.out())) {
            out.print(render(coverage));
            out.finish();
        }
        return judged(coverage, run);
    }

    private String render(Coverage coverage) {
        boolean screen = output == null && console.terminal();
        CoverageDocument document = new CoverageDocument(coverage, language.language());
        return switch (AllowedValues.format(format, output, FORMATS)) {
            case JSON -> coverage.json();
            case HTML -> HtmlRenderer.render(document.document(true));
            default -> TextPrinter.text(document.document(false), screen, Integer.MAX_VALUE);
        };
    }

    private int judged(Coverage coverage, SuiteRun run) {
        if (coverage.failed() > 0) {
            say(ResultText.CASES_FAILED, coverage.failed());
        }
        boolean below = floor != null && coverage.isBelow(floor);
        if (below) {
            List<Coverage.Gap> gaps = coverage.gaps();
            say(ResultText.BELOW_FLOOR, coverage.percent(), floor, gaps.size());
            CoverageDocument document = new CoverageDocument(coverage, language.language());
            gaps.forEach(gap -> console.err().println("  " + document.gap(gap)));
        }
        return run.refused().isEmpty() ? below ? Exit.FOUND : Exit.DONE : Exit.REFUSED;
    }

    private void say(ResultText result, Object... values) {
        console.err().println(result.in(language.language(), values));
    }
}
