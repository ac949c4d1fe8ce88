package org.huiqi.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.excel.ProfileWorkbookReader;
import org.huiqi.imports.Terms.Said;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;
import org.huiqi.workbook.WorkbookFile;
import org.huiqi.workbook.WorkbookRefused;
import org.huiqi.workbook.WorkbookText;
import org.jspecify.annotations.Nullable;

/**
 * Takes from files what they say of the firm that they are about, or of the firms that they list.
 */
final class Extractor {
    /** What is about no firm. */
    final Extract beside = new Extract(Source.of(""));

    /** What each sheet says of the firm that it is about. */
    final List<Extract> parts = new ArrayList<>();

    /** What each row of an export says of its firm. */
    final List<Extract> firms = new ArrayList<>();

    private final ImportOptions options;
    private final LocalDate asOf;
    private final Runnable pace;

    /**
     * An extractor.
     *
     * @param pace looked at now and then; what it throws ends the reading
     */
    Extractor(ImportOptions options, LocalDate asOf, Runnable pace) {
        this.options = options;
        this.asOf = asOf;
        this.pace = pace;
    }

    void read(ImportFile file) {
        pace.run();
        try {
            List<FormHeader> sheets =
                    tabs(file).stream()
                            .filter(tab -> !tab.rows.isEmpty())
                            .map(FormHeader::new)
                            .toList();
            Period shared = shared(sheets);
            Terms ofFile =
                    sheets.stream()
                            .takeWhile(sheet -> !sheet.isTable())
                            .map(FormHeader::cover)
                            .reduce(FormHeader.ofFile(file.name()), Terms::and);
            Said unit =
                    sheets.stream()
                            .map(FormHeader::unit)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            for (FormHeader sheet : sheets) {
                sheet.within(ofFile, unit, shared);
                read(sheet);
            }
        } catch (WorkbookRefused refused) {
            refuse(file, refused.problem(), refused.advice());
        } catch (RuntimeException e) {
            // What the pace throws is thrown again; it is no fault of the file.
            pace.run();
            // Parts of a damaged workbook are only met while its cells are read.
            refuse(file, WorkbookText.DAMAGED_CELLS.text(), WorkbookText.SAVE_AGAIN.text());
        }
    }

    private void refuse(ImportFile file, Bilingual problem, Bilingual advice) {
        beside.faults.add(new Fault(Source.of(file.name()).at(), "", null, problem, advice));
    }

    /** The tables of a file; none where it is a questionnaire, which has been read then. */
    private List<Tab> tabs(ImportFile file) throws WorkbookRefused {
        byte[] bytes = file.bytes();
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean isWorkbook = WorkbookFile.isWorkbook(bytes);
        if (!isWorkbook && name.matches("(?s).*\\.(?:csv|txt|tsv)")) {
            return List.of(CsvTable.read(file.name(), bytes, options.encoding(), pace));
        }
        String start =
                new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        if (!isWorkbook && name.endsWith(".xls") && start.contains("<")) {
            throw new WorkbookRefused(FileText.WEB_PAGE, WorkbookText.SAVE_AS_XLSX);
        }
        try (Workbook workbook = WorkbookFile.openAny(bytes)) {
            pace.run();
            if (workbook instanceof XSSFWorkbook xlsx) {
                Extract whole = new Extract(Source.of(file.name()));
                Optional<Node> tree = ProfileWorkbookReader.tree(xlsx, file.name(), whole.faults);
                if (tree.isPresent()) {
                    whole.questionnaires.add(file.name());
                    questionnaire("", tree.get(), whole);
                    parts.add(whole);
                    return List.of();
                }
            }
            return new TabReader(workbook, file.name(), beside, pace).tabs();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a workbook in memory cannot fail", e);
        }
    }

    /** Takes the values of a questionnaire, or of a table of three years, that was filled in. */
    private static void questionnaire(String path, Node node, Extract extract) {
        if (node instanceof Node.Mapping map && !AttestationKey.isAt(path)) {
            for (Node.Entry entry : map.entries()) {
                if (path.isEmpty() && !List.of("format", Profile.ORIGIN).contains(entry.key())) {
                    questionnaire(entry.key(), entry.value(), extract);
                } else if (!path.isEmpty()) {
                    questionnaire(path + "." + entry.key(), entry.value(), extract);
                }
            }
        } else if (!node.isNull()) {
            String file = extract.place.file();
            String place = node.at().source().substring(file.length()).strip();
            String year = FieldPath.parse(path).flatMap(FieldPath::year).orElse("");
            Source source = new Source(file, place, FieldText.name(path).zh(), year);
            extract.values.add(new Filling(path, node, source));
        }
    }

    /** The period of sheets that name none: the one that all the others agree on. */
    private @Nullable Period shared(List<FormHeader> sheets) {
        List<Period> met =
                sheets.stream().map(sheet -> sheet.period).filter(Objects::nonNull).toList();
        if (met.isEmpty()) {
            return options.year() == null ? null : Period.year(options.year());
        }
        Period all = met.get(0);
        for (Period period : met) {
            all = all == null ? null : all.and(period);
        }
        return all;
    }

    private void read(FormHeader sheet) {
        pace.run();
        Tab tab = sheet.tab;
        RegistryExport export = RegistryExport.in(tab, options.extras());
        if (export != null) {
            firms.addAll(export.firms(beside));
            return;
        }
        Extract extract = new Extract(Source.of(tab.file));
        parts.add(extract);
        if (sheet.isLarge) {
            Bilingual limits = StatementText.TOO_LARGE.with(FormHeader.LARGEST, FormHeader.LONGEST);
            extract.leftOut(tab.source(), limits);
        } else if (TaxReturnReader.read(sheet, asOf, extract)
                | StatementReader.read(sheet, asOf, extract)) {
            sheet.identity(extract);
        } else {
            extract.leftOut(tab.source(), FileText.UNKNOWN_FILE.text());
        }
    }
}
