package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document;
import org.huiqi.excel.PortfolioWorkbook;
import org.huiqi.excel.ReportWorkbook;
import org.huiqi.profile.reading.Fault;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.view.Portfolio;
import org.huiqi.report.view.Portfolio.Firm;
import org.huiqi.report.view.Portfolio.Refused;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.report.view.ReportDocument.Extent;
import org.huiqi.report.view.ReportText;
import org.huiqi.text.Language;

/**
 * A folder with one file a firm and an {@code index} of firms × programmes that leads to them.
 * Reports are written as they come; only their rows of the index are kept.
 */
final class OverviewFolder implements Reports {
    private static final String INDEX = "index";

    private final OutputFolder folder;
    private final ReportFormat format;
    private final Language language;
    private final ReportStyle style;
    private final Edition edition;
    private final LocalDate asOf;
    private final Set<String> programmes;
    private final FileNames names = new FileNames(INDEX);
    private final List<Firm> firms = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    /**
     * An overview.
     *
     * @param folder where it goes
     * @param format HTML or XLSX
     * @param style what is said beyond the report
     * @param programmes ids of the programmes that are checked; none = every programme
     */
    OverviewFolder(
            Path folder,
            ReportFormat format,
            Language language,
            ReportStyle style,
            Edition edition,
            LocalDate asOf,
            Set<String> programmes) {
        this.folder = OutputFolder.at(folder);
        this.format = format;
        this.language = language;
        this.style = style;
        this.edition = edition;
        this.asOf = asOf;
        this.programmes = programmes;
    }

    @Override
    public void take(Report report, String profile) {
        ReportText text = style.text(report);
        String file = names.of(report.source()) + "." + format.ending();
        if (format == ReportFormat.XLSX) {
            ReportWorkbook.Rendered workbook = ReportWorkbook.render(text);
            folder.write(file, workbook.bytes());
            firms.add(Firm.of(text, file, workbook.places()));
        } else {
            Document page = ReportDocument.of(text, Extent.PAGE);
            folder.write(file, HtmlRenderer.render(page).getBytes(UTF_8));
            firms.add(Firm.of(text, file, ReportDocument.anchors(text)));
        }
    }

    @Override
    public void refuse(String source, List<Fault> faults) {
        refused.add(new Refused(Report.fileName(source), faults.size()));
    }

    @Override
    public void finish() {
        Portfolio overview = Portfolio.of(edition, asOf, columns(), firms, refused, language);
        byte[] index =
                format == ReportFormat.XLSX
                        ? PortfolioWorkbook.render(overview)
                        : HtmlRenderer.render(overview).getBytes(UTF_8);
        folder.write(INDEX + "." + format.ending(), index);
        folder.finish();
    }

    private List<Programme> columns() {
        return edition.programmes().stream()
                .filter(p -> programmes.isEmpty() || programmes.contains(p.id()))
                .toList();
    }

    @Override
    public void close() {
        folder.close();
    }
}
