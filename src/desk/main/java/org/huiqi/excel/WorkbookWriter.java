package org.huiqi.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.text.Language;

/** Writes one workbook in one language. */
class WorkbookWriter implements AutoCloseable {
    final Styles styles = new Styles();
    final XSSFWorkbook workbook = styles.workbook;
    final Language language;

    WorkbookWriter(Language language) {
        this.language = language;
    }

    void write(OutputStream out) throws IOException {
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.write(out);
    }

    byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a workbook in memory cannot fail", e);
        }
    }
}
