package org.huiqi.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.text.Sentence;

/**
 * Opens a workbook of unknown origin, or refuses it: of bounded size also when unpacked, without
 * macros, links to other files or embedded objects. XML with a document type is refused by POI.
 */
public final class WorkbookFile {
    /** Largest file. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /**
     * Largest content of all parts together, unpacked: twenty empty questionnaires. Small cells
     * take some thirty times as much in memory.
     */
    public static final long LARGEST_UNPACKED = 8L * 1024 * 1024;

    /** Most rows and cells of all sheets together, empty ones included: each takes its memory. */
    private static final int MOST_ROWS = 100_000;

    private static final int MOST_CELLS = 200_000;
    private static final String ROW = "row";
    private static final String CELL = "c";
    private static final int LONGEST_NAME = 8;

    private static final int MOST_PARTS = 2000;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private final Sentence advice;

    private WorkbookFile(Sentence advice) {
        this.advice = advice;
    }

    /**
     * Opens a questionnaire, which is an .xlsx file.
     *
     * @throws WorkbookRefused where it is none, or more than is read
     */
    public static XSSFWorkbook open(byte[] bytes) throws WorkbookRefused {
        refuseLarge(bytes);
        if (isBinary(bytes)) {
            throw new WorkbookRefused(
                    WorkbookText.ENCRYPTED_OR_OLD, WorkbookText.SAVE_WITHOUT_PASSWORD);
        }
        return new WorkbookFile(WorkbookText.FILL_IN_TEMPLATE).openXml(bytes);
    }

    /**
     * Opens any workbook, .xlsx or .xls, whatever its name ends in.
     *
     * @throws WorkbookRefused where it is none, or more than is read
     */
    public static Workbook openAny(byte[] bytes) throws WorkbookRefused {
        refuseLarge(bytes);
        return isBinary(bytes)
                ? BinaryWorkbook.open(bytes)
                : new WorkbookFile(WorkbookText.SAVE_AS_XLSX).openXml(bytes);
    }

    private WorkbookRefused damaged() {
        return new WorkbookRefused(WorkbookText.DAMAGED, advice);
    }

    private static void refuseLarge(byte[] bytes) throws WorkbookRefused {
        if (bytes.length > LARGEST) {
            throw new WorkbookRefused(WorkbookText.TOO_LARGE, WorkbookText.RIGHT_FILE);
        }
    }

    private static boolean isBinary(byte[] bytes) {
        return startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0);
    }

    /** {@return whether a file begins as workbooks do} */
    public static boolean isWorkbook(byte[] bytes) {
        return isBinary(bytes) || startsWith(bytes, 'P', 'K', 3, 4);
    }

    private XSSFWorkbook openXml(byte[] bytes) throws WorkbookRefused {
        if (!startsWith(bytes, 'P', 'K', 3, 4)) {
            throw damaged();
        }
        measure(bytes);
        return parse(bytes);
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts the rows and cells of a part by the names of its elements. */
    private static final class Elements {
        private final StringBuilder name = new StringBuilder();
        private boolean isInName;
        private int rows;
        private int cells;

        void take(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                char sign = (char) bytes[i];
                if (sign == '<' || sign == ':') {
                    isInName |= sign == '<';
                    name.setLength(0);
                } else if (isInName && (sign <= ' ' || sign == '/' || sign == '>')) {
                    isInName = false;
                    rows += name.toString().equals(ROW) ? 1 : 0;
                    cells += name.toString().equals(CELL) ? 1 : 0;
                } else if (isInName && name.length() < LONGEST_NAME) {
                    name.append(sign);
                }
            }
        }

        boolean areTooMany() {
            return rows > MOST_ROWS || cells > MOST_CELLS;
        }
    }

    /** Unpacks everything once without keeping it. */
    private void measure(byte[] bytes) throws WorkbookRefused {
        byte[] buffer = new byte[64 * 1024];
        Elements elements = new Elements();
        long unpacked = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    elements.take(buffer, n);
                    if (elements.areTooMany()) {
                        throw new WorkbookRefused(
                                () -> WorkbookText.TOO_MANY_ROWS.with(MOST_ROWS, MOST_CELLS),
                                WorkbookText.KEEP_WHAT_IS_FILLED);
                    }
                    if (unpacked > LARGEST_UNPACKED || parts > MOST_PARTS) {
                        throw new WorkbookRefused(WorkbookText.TOO_LARGE_UNPACKED, advice);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
        if (parts != partsListed(bytes)) {
            throw damaged();
        }
    }

    /** Number of parts by the list at the end of the file, which a file that was cut off lacks. */
    private static int partsListed(byte[] bytes) {
        int earliest = Math.max(0, bytes.length - END_RECORD - LONGEST_COMMENT);
        for (int i = bytes.length - END_RECORD; i >= earliest; i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return (bytes[i + 10] & 0xFF) | (bytes[i + 11] & 0xFF) << 8;
            }
        }
        return -1;
    }

    /** POI says in many ways that a file makes no sense; all of them mean the same here. */
    private XSSFWorkbook parse(byte[] bytes) throws WorkbookRefused {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            OPCPackage parts = OPCPackage.open(in);
            refuseActiveContent(parts);
            XSSFWorkbook workbook = new XSSFWorkbook(parts);
            int sheets = workbook.getCTWorkbook().getSheets().sizeOfSheetArray();
            if (sheets != workbook.getNumberOfSheets()) {
                throw damaged();
            }
            refuseRepeated(workbook);
            return workbook;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw damaged();
        }
    }

    /** Of a row or cell that stands twice, programs show the one or the other. */
    private static void refuseRepeated(XSSFWorkbook workbook) throws WorkbookRefused {
        for (Sheet sheet : workbook) {
            int written = ((XSSFSheet) sheet).getCTWorksheet().getSheetData().sizeOfRowArray();
            boolean isRepeated = written != sheet.getPhysicalNumberOfRows();
            for (Row row : sheet) {
                int cells = ((XSSFRow) row).getCTRow().sizeOfCArray();
                isRepeated |= cells != row.getPhysicalNumberOfCells();
            }
            if (isRepeated) {
                throw new WorkbookRefused(
                        () -> WorkbookText.REPEATED.with(sheet.getSheetName()),
                        WorkbookText.SAVE_AGAIN);
            }
        }
    }

    private static void refuseActiveContent(OPCPackage parts)
            throws WorkbookRefused, OpenXML4JException {
        for (PackagePart part : parts.getParts()) {
            String type = part.getContentType().toLowerCase(Locale.ROOT);
            String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled")
                    || type.contains("vba")
                    || name.contains("vbaproject")) {
                throw new WorkbookRefused(WorkbookText.MACROS, WorkbookText.SAVE_WITHOUT_MACROS);
            }
            if (isLinked(type, name)) {
                throw new WorkbookRefused(WorkbookText.LINKED, WorkbookText.BREAK_LINKS);
            }
        }
    }

    private static boolean isLinked(String type, String name) {
        return type.equals(XSSFRelation.EXTERNAL_LINKS.getContentType().toLowerCase(Locale.ROOT))
                || name.contains("/externallinks/")
                || name.contains("/embeddings/")
                || name.contains("/activex/")
                || name.endsWith("/connections.xml")
                || name.contains("/querytables/");
    }
}
