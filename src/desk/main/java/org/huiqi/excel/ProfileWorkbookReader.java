package org.huiqi.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.workbook.WorkbookFile;
import org.huiqi.workbook.WorkbookRefused;
import org.huiqi.workbook.WorkbookText;
import org.jspecify.annotations.Nullable;

/**
 * Reads workbooks that {@link ProfileWorkbook} wrote and somebody filled in. What was filled in
 * gives the profile that YAML would give; a wrong cell is refused in the words of {@link
 * ProfileReader} with file, sheet and cell. No content makes it throw. Formulas, macros, links to
 * other files, encrypted files and files over 10 MB, or over 8 MB when unpacked, are refused.
 * Immutable, safe to share.
 *
 * <p>Needs {@code org.apache.poi:poi-ooxml}, an optional dependency.
 */
public final class ProfileWorkbookReader {
    private final ProfileReader reader;

    /**
     * A reader.
     *
     * @param reader what checks the values
     */
    public ProfileWorkbookReader(ProfileReader reader) {
        this.reader = reader.ofForms();
    }

    /**
     * Reads one workbook.
     *
     * @param bytes the .xlsx file
     * @param source its name for messages
     * @param asOf the as-of date, which a birth date cannot be after
     * @return the profile, or every fault of the workbook
     */
    public Read read(byte[] bytes, String source, LocalDate asOf) {
        Location whole = Location.somewhere(source);
        List<Fault> faults = new ArrayList<>();
        try (XSSFWorkbook workbook = WorkbookFile.open(bytes)) {
            CellReader cells = new CellReader(source, workbook.isDate1904(), faults);
            Read read = reader.bind(tree(workbook, cells, whole), asOf);
            if (faults.isEmpty()) {
                return read;
            }
            if (read instanceof Read.Accepted accepted) {
                return new Read.Refused(faults, accepted.profile());
            }
            Read.Refused refused = (Read.Refused) read;
            faults.addAll(refused.faults());
            return new Read.Refused(faults, refused.readable());
        } catch (WorkbookRefused refused) {
            faults.add(new Fault(whole, "", null, refused.problem(), refused.advice()));
        } catch (IOException e) {
            throw new UncheckedIOException("closing a workbook in memory cannot fail", e);
        }
        return new Read.Refused(faults);
    }

    /**
     * Reads a workbook without making a profile of it, for who takes its values apart.
     *
     * @param workbook the workbook
     * @param source its name for messages
     * @param faults takes what a workbook alone can get wrong
     * @return the tree that YAML would give, each value at its sheet and cell; empty where the
     *     workbook is none of a questionnaire
     * @throws WorkbookRefused where it is one and cannot be read
     */
    public static Optional<Node> tree(XSSFWorkbook workbook, String source, List<Fault> faults)
            throws WorkbookRefused {
        boolean marked = false;
        for (Sheet sheet : workbook) {
            marked |= SheetReader.isMarked((XSSFSheet) sheet);
        }
        CellReader cells = new CellReader(source, workbook.isDate1904(), faults);
        return marked
                ? Optional.of(tree(workbook, cells, Location.somewhere(source)))
                : Optional.empty();
    }

    /** A sheet of a questionnaire that cannot be read is not passed over in silence. */
    private static void refuseRemains(Sheet sheet, CellReader cells) throws WorkbookRefused {
        Cell marker = marker(sheet);
        if (marker == null) {
            return;
        }
        String version = marker.getStringCellValue();
        if (version.startsWith(Markers.ANY_VERSION) && !version.equals(Markers.SHEET)) {
            throw new WorkbookRefused(
                    SheetText.OTHER_VERSION.text(), SheetText.FILL_IN_THIS_VERSION.text());
        }
        cells.refuse(
                marker, "", null, SheetText.CHANGED_KEYS.text(), SheetText.FILL_IN_SHEET.text());
    }

    private static @Nullable Cell marker(Sheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && Markers.isMarker(cell.getStringCellValue().strip())) {
                    return cell;
                }
            }
        }
        return null;
    }

    private static Node tree(XSSFWorkbook workbook, CellReader cells, Location whole)
            throws WorkbookRefused {
        Filled filled = new Filled(cells, whole);
        boolean marked = false;
        try {
            for (Sheet sheet : workbook) {
                if (SheetReader.isMarked((XSSFSheet) sheet)) {
                    marked = true;
                    new SheetReader(cells, filled).read((XSSFSheet) sheet);
                } else {
                    refuseRemains(sheet, cells);
                }
            }
            if (marked) {
                return filled.root();
            }
        } catch (RuntimeException e) {
            // Parts of a damaged workbook are only met while its cells are read.
            throw new WorkbookRefused(
                    WorkbookText.DAMAGED_CELLS.text(), WorkbookText.SAVE_AGAIN.text());
        }
        throw new WorkbookRefused(
                SheetText.NO_QUESTIONNAIRE.text(), SheetText.FILL_IN_TEMPLATE.text());
    }
}
