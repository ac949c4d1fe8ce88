package org.huiqi.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Workbook;
import org.huiqi.profile.reading.Fault;
import org.huiqi.text.Bilingual;
import org.huiqi.workbook.WorkbookFile;
import org.huiqi.workbook.WorkbookRefused;
import org.huiqi.workbook.WorkbookText;
import org.jspecify.annotations.Nullable;

/** Reads one file: what it says of the firm that it is about, or of the firms that it lists. */
final class FileReading {
    private final ImportFile file;
    private final List<SheetForm> forms;
    private final RegistryFirm registry;
    private final ImportOptions options;
    private final Runnable pace;

    /** What is about none of the firms of the file. */
    private final Extract beside;

    /** What each sheet says of the firm that it is about. */
    private final List<Extract> parts = new ArrayList<>();

    private final List<RegistryRow> firms = new ArrayList<>();

    /**
     * A reading.
     *
     * @param pace looked at now and then; what it throws ends the reading
     */
    FileReading(ImportFile file, Industries industries, ImportOptions options, Runnable pace) {
        this.file = file;
        this.options = options;
        this.pace = pace;
        this.beside = new Extract(file.name());
        this.registry = new RegistryFirm(industries, options.extras());
        this.forms =
                List.of(
                        new BasicInformationForm(industries),
                        new RevenueForm(),
                        new ResearchForm(),
                        new HighTechForm(),
                        new ReturnCover(),
                        new BalanceSheet(),
                        new IncomeStatement());
    }

    Extract beside() {
        return beside;
    }

    List<Extract> parts() {
        return parts;
    }

    List<RegistryRow> firms() {
        return firms;
    }

    void read() {
        pace.run();
        try {
            List<Tab> tabs = tabs();
            Period shared = shared(tabs);
            for (Tab tab : tabs) {
                if (!tab.rows().isEmpty()) {
                    sheet(tab, shared);
                }
            }
        } catch (WorkbookRefused refused) {
            refuse(refused.problem(), refused.advice());
        } catch (RuntimeException e) {
            // What the pace throws is thrown again; it is no fault of the file.
            pace.run();
            // Parts of a damaged workbook are only met while its cells are read.
            refuse(WorkbookText.DAMAGED_CELLS.text(), WorkbookText.SAVE_AGAIN.text());
        }
    }

    private void refuse(Bilingual problem, Bilingual advice) {
        beside.faults().add(new Fault(Source.of(file.name()).at(), "", null, problem, advice));
    }

    /** The tables of the file; none where it is a questionnaire, which has been read then. */
    private List<Tab> tabs() throws WorkbookRefused {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (!WorkbookFile.isWorkbook(file.bytes())) {
            if (name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv")) {
                return List.of(CsvTable.read(file.name(), file.bytes(), options.encoding()));
            }
            if (name.endsWith(".xls") && isMarkup(file.bytes())) {
                throw new WorkbookRefused(
                        FileText.WEB_PAGE.text(), WorkbookText.SAVE_AS_XLSX.text());
            }
        }
        try (Workbook workbook = WorkbookFile.openAny(file.bytes())) {
            pace.run();
            Extract whole = new Extract(file.name());
            if (Questionnaire.read(workbook, whole)) {
                parts.add(whole);
                return List.of();
            }
            return new TabReader(workbook, file.name(), beside, pace).tabs();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a workbook in memory cannot fail", e);
        }
    }

    private static boolean isMarkup(byte[] bytes) {
        String start =
                new String(
                        bytes,
                        0,
                        Math.min(bytes.length, 200),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        return start.stripLeading().contains("<");
    }

    /** The period of sheets that name none: the one that all the others agree on. */
    private @Nullable Period shared(List<Tab> tabs) {
        List<Period> met =
                tabs.stream()
                        .map(tab -> new Masthead(tab).period())
                        .filter(Objects::nonNull)
                        .toList();
        boolean agree = met.stream().map(Period::toString).distinct().count() == 1;
        boolean oneYear =
                !met.isEmpty()
                        && met.stream()
                                .allMatch(p -> p.isYearEnd() && p.year() == met.get(0).year());
        if (agree) {
            return met.get(0);
        }
        if (oneYear) {
            return Period.year(met.get(0).year());
        }
        return met.isEmpty() && options.year() != null ? Period.year(options.year()) : null;
    }

    private void sheet(Tab tab, @Nullable Period shared) {
        pace.run();
        RegistryExport export = RegistryExport.in(tab, registry);
        if (export != null) {
            firms.addAll(export.rows(beside));
            return;
        }
        Extract extract = new Extract(file.name());
        parts.add(extract);
        Masthead head = new Masthead(tab);
        Period own = head.period();
        FormSheet sheet = new FormSheet(tab, own == null ? shared : own, head.power());
        boolean read = false;
        for (SheetForm form : forms) {
            read |= form.read(sheet, extract);
            if (read && form instanceof TaxForm) {
                break;
            }
        }
        if (read) {
            head.identity(extract);
        } else {
            extract.leftOut(tab.source(), FileText.UNKNOWN_FILE.text());
        }
    }
}
