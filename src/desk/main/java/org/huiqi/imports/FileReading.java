package org.huiqi.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Workbook;
import org.huiqi.imports.Said.Topic;
import org.huiqi.profile.reading.Fault;
import org.huiqi.text.Bilingual;
import org.huiqi.workbook.WorkbookFile;
import org.huiqi.workbook.WorkbookRefused;
import org.huiqi.workbook.WorkbookText;
import org.jspecify.annotations.Nullable;

/** Reads one file: what it says of the firm that it is about, or of the firms that it lists. */
final class FileReading {
    private final ImportFile file;
    private final Industries industries;
    private final RegistryFirm registry;
    private final ImportOptions options;
    private final LocalDate asOf;
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
    FileReading(
            ImportFile file,
            Industries industries,
            ImportOptions options,
            LocalDate asOf,
            Runnable pace) {
        this.file = file;
        this.options = options;
        this.asOf = asOf;
        this.pace = pace;
        this.beside = new Extract(file.name());
        this.registry = new RegistryFirm(industries, options.extras());
        this.industries = industries;
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
            List<Masthead> heads =
                    tabs.stream().filter(tab -> !tab.rows().isEmpty()).map(Masthead::new).toList();
            Period shared = shared(heads);
            Terms said =
                    heads.stream()
                            .takeWhile(head -> !head.isTable())
                            .map(Masthead::cover)
                            .reduce(Masthead.ofFile(file.name()), Terms::and);
            Said unit =
                    heads.stream()
                            .map(Masthead::unit)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            for (Masthead head : heads) {
                boolean isOpen = unit != null && !head.hasUnit() && !said.has(Topic.UNIT);
                boolean isStatement = !head.zones().isEmpty();
                sheet(head, shared, isOpen && isStatement ? said.and(unit.asUnread()) : said);
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
                return List.of(CsvTable.read(file.name(), file.bytes(), options.encoding(), pace));
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
    private @Nullable Period shared(List<Masthead> heads) {
        List<Period> met =
                heads.stream()
                        .map(head -> head.terms().period(null))
                        .filter(Objects::nonNull)
                        .toList();
        if (met.isEmpty()) {
            return options.year() == null ? null : Period.year(options.year());
        }
        Period all = met.get(0);
        for (Period period : met) {
            all = all == null ? null : all.and(period);
        }
        return all;
    }

    private void sheet(Masthead head, @Nullable Period shared, Terms ofFile) {
        pace.run();
        Tab tab = head.tab();
        RegistryExport export = RegistryExport.in(tab, registry);
        if (export != null) {
            firms.addAll(export.rows(beside));
            return;
        }
        Extract extract = new Extract(file.name());
        parts.add(extract);
        if (head.isLarge()) {
            extract.leftOut(tab.source(), StatementText.TOO_LARGE.with(Masthead.LARGEST));
            return;
        }
        Terms terms = head.terms().within(ofFile.without(Topic.PERIOD));
        Period period = terms.period(shared);
        for (Said said : ofFile.all()) {
            Period named = said.period();
            if (period != null && named != null && named.year() == period.year()) {
                period = period.part(said.text());
            }
        }
        FormSheet sheet = new FormSheet(tab, head.zones(), terms, period, asOf);
        boolean read =
                TaxReturnReader.read(sheet, industries, extract)
                        | StatementReader.read(sheet, extract);
        if (read) {
            head.identity(extract);
        } else {
            extract.leftOut(tab.source(), FileText.UNKNOWN_FILE.text());
        }
    }
}
