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
import org.huiqi.document.MediaFormat;
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

/**
 * A folder with one file a firm and an {@code index} of firms × programmes that leads to them.
 * Reports are written as they come; only their rows of the index are kept.
 *
 * @param programmes ids of the programmes that are checked; none = every programme
 */
record OverviewFolder(
        OutputFolder folder,
        MediaFormat format,
        ReportStyle style,
        Edition edition,
        LocalDate asOf,
        Set<String> programmes,
        FileNames names,
        List<Firm> firms,
        List<Refused> refused)
        implements Reports {
    private static final String INDEX = "index";

    /** An overview as HTML or XLSX. */
    OverviewFolder(
            Path folder,
            MediaFormat format,
            ReportStyle style,
            Edition edition,
            LocalDate asOf,
            Set<String> programmes) {
        this(
                OutputFolder.at(folder),
                format,
                style,
                edition,
                asOf,
                programmes,
                new FileNames(INDEX),
                new ArrayList<>(),
                new ArrayList<>());
    }

    @Override
    public void take(Report report, String profile) {
        ReportText text = style.text(report);
        String file = names.of(report.source()) + "." + format.suffix();
        if (format == MediaFormat.XLSX) {
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
        List<Programme> columns =
                edition.programmes().stream()
                        .filter(p -> programmes.isEmpty() || programmes.contains(p.id()))
                        .toList();
        Portfolio overview = Portfolio.of(edition, asOf, columns, firms, refused, style.language());
        byte[] index =
                format == MediaFormat.XLSX
                        ? PortfolioWorkbook.render(overview)
                        : HtmlRenderer.render(overview).getBytes(UTF_8);
        folder.write(INDEX + "." + format.suffix(), index);
        folder.finish();
    }

    @Override
    public void close() {
        folder.close();
    }
}
