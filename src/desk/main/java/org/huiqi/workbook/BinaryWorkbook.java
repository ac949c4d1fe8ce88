package org.huiqi.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.huiqi.text.Bilingual;

/** Opens a workbook of the old format, .xls of Excel 97 to 2003, or refuses it. */
final class BinaryWorkbook {
    private static final String MACROS = "_VBA_PROJECT_CUR";

    /** Embedded objects are kept in folders whose names begin so. */
    private static final String EMBEDDED = "MBD";

    private BinaryWorkbook() {}

    static Workbook open(byte[] bytes) throws WorkbookRefused {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw encrypted();
            }
            if (root.hasEntryCaseInsensitive(MACROS)) {
                throw new WorkbookRefused(
                        new Bilingual("含有宏", "has macros"),
                        new Bilingual("请另存为不含宏的 .xlsx", "save it as .xlsx without macros"));
            }
            if (root.getEntryNames().stream().anyMatch(name -> name.startsWith(EMBEDDED))) {
                throw new WorkbookRefused(
                        new Bilingual("含有嵌入对象", "has embedded objects"),
                        new Bilingual("请删去后另存", "remove them and save it again"));
            }
            return new HSSFWorkbook(root, false);
        } catch (EncryptedDocumentException e) {
            throw encrypted();
        } catch (OldExcelFormatException e) {
            throw new WorkbookRefused(
                    new Bilingual("是 Excel 95 或更早的格式", "is in the format of Excel 95 or before"),
                    WorkbookFile.SAVE_ADVICE);
        } catch (IOException | RuntimeException e) {
            throw new WorkbookRefused(WorkbookFile.DAMAGED, WorkbookFile.SAVE_ADVICE);
        }
    }

    private static WorkbookRefused encrypted() {
        return new WorkbookRefused(
                new Bilingual("已加密", "is encrypted"),
                new Bilingual("请去掉密码后再导入", "remove the password and import it again"));
    }
}
