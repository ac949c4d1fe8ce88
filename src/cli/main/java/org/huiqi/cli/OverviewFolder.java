package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.huiqi.Report;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document;
import org.huiqi.document.MediaFormat;
import org.huiqi.excel.PortfolioWorkbook;
import org.huiqi.excel.ReportWorkbook;
import org.huiqi.files.AtomicFile;
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
 * <p>A new folder appears whole or not at all. In an existing one the files appear when all of them
 * are ready; files of an earlier run are replaced, and where a file of somebody else is in the way
 * nothing is written.
 */
final class OverviewFolder implements BaseCommand.Reports {
    private static final String INDEX = "index";
    private static final int HEAD = 4096;
    private static final String PAGE = "<meta name=\"generator\" content=\"Huiqi\">";
    private static final String PROPERTIES = "docProps/core.xml";

    private final Path target;
    private final MediaFormat format;
    private final ReportStyle style;
    private final Edition edition;
    private final LocalDate asOf;
    private final Set<String> programmes;
    private final boolean exists;
    private final AtomicFile draft;
    private final FileNames names = new FileNames(INDEX);
    private final List<String> written = new ArrayList<>();
    private final List<Firm> firms = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    /**
     * An overview as HTML or XLSX.
     *
     * @param programmes ids of the programmes that are checked; none = every programme
     */
    OverviewFolder(
            Path target,
            MediaFormat format,
            ReportStyle style,
            Edition edition,
            LocalDate asOf,
            Set<String> programmes) {
        this.target = target;
        this.format = format;
        this.style = style;
        this.edition = edition;
        this.asOf = asOf;
        this.programmes = programmes;
        this.exists = Files.exists(target);
        if (exists && !Files.isDirectory(target)) {
            throw Failure.usage(PathText.OVERVIEW_IS_FOLDER, target);
        }
        Path whole = target.toAbsolutePath().normalize();
        this.draft = AtomicFile.in(exists ? whole : whole.getParent(), target);
        try {
            Files.createDirectory(draft.path());
        } catch (IOException e) {
            throw Output.failure(target, e);
        }
    }

    @Override
    public void take(Report report, String profile) {
        ReportText text = style.text(report);
        String file = names.of(report.source()) + "." + format.suffix();
        if (format == MediaFormat.XLSX) {
            ReportWorkbook.Rendered workbook = ReportWorkbook.render(text);
            write(file, workbook.bytes());
            firms.add(Firm.of(text, file, workbook.places()));
        } else {
            Document page = ReportDocument.of(text, Extent.PAGE);
            write(file, HtmlRenderer.render(page).getBytes(UTF_8));
            firms.add(Firm.of(text, file, ReportDocument.anchors(text)));
        }
    }

    @Override
    public void refuse(String source, List<Fault> faults) {
        refused.add(new Refused(Report.fileName(source), faults.size()));
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.write(draft.path().resolve(name), bytes);
        } catch (IOException e) {
            throw Output.failure(target, e);
        }
        written.add(name);
    }

    /** Writes the index and moves everything into its place, the index last. */
    @Override
    public void finish() {
        List<Programme> columns =
                edition.programmes().stream()
                        .filter(p -> programmes.isEmpty() || programmes.contains(p.id()))
                        .toList();
        Portfolio overview = Portfolio.of(edition, asOf, columns, firms, refused, style.language());
        write(
                INDEX + "." + format.suffix(),
                format == MediaFormat.XLSX
                        ? PortfolioWorkbook.render(overview)
                        : HtmlRenderer.render(overview).getBytes(UTF_8));
        try {
            if (!exists) {
                draft.finish();
                return;
            }
            for (String name : written) {
                Path file = target.resolve(name);
                if (Files.exists(file) && !isOwn(file)) {
                    throw Failure.usage(PathText.NO_REPORT_THERE, file);
                }
            }
            for (String name : written) {
                AtomicFile.at(draft.path().resolve(name), target.resolve(name)).finish();
            }
        } catch (IOException e) {
            throw Output.failure(target, e);
        }
    }

    /** Removes what is left of a folder that was not finished. */
    @Override
    public void close() {
        try {
            draft.close();
        } catch (IOException e) {
            throw Output.failure(draft.path(), e);
        }
    }

    /** Whether a file is a page or a workbook that this program made. */
    private static boolean isOwn(Path file) {
        try {
            if (!file.toString().endsWith(".xlsx")) {
                return head(Files.newInputStream(file)).contains(PAGE);
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                ZipEntry entry = zip.getEntry(PROPERTIES);
                return entry != null
                        && head(zip.getInputStream(entry))
                                .contains(">" + ReportWorkbook.CATEGORY + "<");
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static String head(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readNBytes(HEAD), UTF_8);
        }
    }
}
