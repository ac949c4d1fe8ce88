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
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.text.Bilingual;

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

    private static final int MOST_PARTS = 2000;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private static final Bilingual TEMPLATE_ADVICE =
            new Bilingual(
                    "请填写 huiqi template -o profile.xlsx 生成的工作簿，保存为 .xlsx",
                    "fill in a workbook made by huiqi template -o profile.xlsx and save it as .xlsx");

    static final Bilingual DAMAGED =
            new Bilingual("不是完好的 Excel 工作簿", "is not a sound Excel workbook");

    static final Bilingual SAVE_ADVICE =
            new Bilingual(
                    "请在 Excel 中打开，另存为 .xlsx 后再导入",
                    "open it in Excel, save it as .xlsx and import that");

    private final Bilingual advice;

    private WorkbookFile(Bilingual advice) {
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
                    new Bilingual("已加密，或是旧格式（.xls）", "is encrypted, or in the old format (.xls)"),
                    new Bilingual("请去掉密码，另存为 .xlsx", "remove the password and save it as .xlsx"));
        }
        return new WorkbookFile(TEMPLATE_ADVICE).openXml(bytes);
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
                : new WorkbookFile(SAVE_ADVICE).openXml(bytes);
    }

    private static void refuseLarge(byte[] bytes) throws WorkbookRefused {
        if (bytes.length > LARGEST) {
            throw new WorkbookRefused(
                    new Bilingual("超过 10 MB", "larger than 10 MB"),
                    new Bilingual(
                            "一份档案通常只有几十 KB，请检查是否选错了文件",
                            "a profile usually has some tens of KB; is this the right file?"));
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
            throw new WorkbookRefused(DAMAGED, advice);
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

    /** Unpacks everything once without keeping it. */
    private void measure(byte[] bytes) throws WorkbookRefused {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > LARGEST_UNPACKED || parts > MOST_PARTS) {
                        throw new WorkbookRefused(
                                new Bilingual(
                                        "解压后过大（超过 8 MB）", "is too large when unpacked (over 8 MB)"),
                                advice);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkbookRefused(DAMAGED, advice);
        }
        if (parts != partsListed(bytes)) {
            throw new WorkbookRefused(DAMAGED, advice);
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
                throw new WorkbookRefused(DAMAGED, advice);
            }
            return workbook;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw new WorkbookRefused(DAMAGED, advice);
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
                throw new WorkbookRefused(
                        new Bilingual("含有宏", "has macros"),
                        new Bilingual("请另存为不含宏的 .xlsx", "save it as .xlsx without macros"));
            }
            if (isLinked(type, name)) {
                throw new WorkbookRefused(
                        new Bilingual(
                                "含有指向其他文件的链接、数据连接或嵌入对象",
                                "has links to other files, data connections or embedded objects"),
                        new Bilingual(
                                "请在“数据 → 编辑链接”中断开，粘贴为数值后保存",
                                "break them under Data, Edit Links, paste values and save again"));
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
