package org.huiqi.cli;

import java.math.BigDecimal;
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

    @Mixin private RulesOption rules;
    @Mixin private CasePaths cases;

    @Option(names = "--format", paramLabel = FORMATS, descriptionKey = "coverage.format")
    private @Nullable MediaFormat format;

    @Mixin private OutputOption output;

    @Option(names = "--floor", paramLabel = "0-100", descriptionKey = "coverage.floor")
    private @Nullable BigDecimal floor;

    @Override
    public Integer call() {
        Checker checker = rules.checker();
        CaseSuite suite = cases.about(checker.edition(), this);
        CountLine progress = new CountLine(this, suite.cases().size(), ResultText.CASES);
        SuiteRun run = suite.run(file -> checker, progress::show);
        progress.clear();
        Coverage coverage = Coverage.of(checker, run);
        write(render(coverage), output.file);
        return judged(coverage, run);
    }

    private String render(Coverage coverage) {
        boolean screen = output.file == null && console.terminal();
        CoverageDocument document = new CoverageDocument(coverage, language());
        return switch (AllowedValues.format(format, output.file, FORMATS)) {
            case JSON -> coverage.json();
            case HTML -> HtmlRenderer.render(document.document(true));
            default -> TextPrinter.text(document.document(false), screen, Integer.MAX_VALUE);
        };
    }

    private int judged(Coverage coverage, SuiteRun run) {
        if (coverage.failed() > 0) {
            tell(ResultText.CASES_FAILED.with(coverage.failed()));
        }
        boolean below = floor != null && coverage.isBelow(floor);
        if (below) {
            List<Coverage.Gap> gaps = coverage.gaps();
            tell(ResultText.BELOW_FLOOR.with(coverage.percent(), floor, gaps.size()));
            CoverageDocument document = new CoverageDocument(coverage, language());
            gaps.forEach(gap -> console.err().println("  " + document.gap(gap)));
        }
        return run.refused().isEmpty() ? below ? Exit.FOUND : Exit.DONE : Exit.REFUSED;
    }
}
