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
                throw new WorkbookRefused(WorkbookText.MACROS, WorkbookText.SAVE_WITHOUT_MACROS);
            }
            if (root.getEntryNames().stream().anyMatch(name -> name.startsWith(EMBEDDED))) {
                throw new WorkbookRefused(WorkbookText.EMBEDDED, WorkbookText.REMOVE_EMBEDDED);
            }
            return new HSSFWorkbook(root, false);
        } catch (EncryptedDocumentException e) {
            throw encrypted();
        } catch (OldExcelFormatException e) {
            throw new WorkbookRefused(WorkbookText.TOO_OLD, WorkbookText.SAVE_AS_XLSX);
        } catch (IOException | RuntimeException e) {
            throw new WorkbookRefused(WorkbookText.DAMAGED, WorkbookText.SAVE_AS_XLSX);
        }
    }

    private static WorkbookRefused encrypted() {
        return new WorkbookRefused(WorkbookText.ENCRYPTED, WorkbookText.REMOVE_PASSWORD);
    }
}
