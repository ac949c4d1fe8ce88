package org.huiqi.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiqi.workbook.WorkbookFile;
import org.huiqi.workbook.WorkbookRefused;
import org.huiqi.workbook.WorkbookText;
import org.jspecify.annotations.Nullable;

/** Reads a .csv file as a table; every cell is text. */
final class CsvTable {
    private static final int MOST_CELLS = 200_000;
    private static final int LONGEST_CELL = 32_767;

    /** The byte-order mark, and encodings that it is written in. */
    private static final String MARK = "\uFEFF";

    private static final List<Charset> MARKED =
            List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("GB18030"),
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);

    private static final CsvMapper CSV =
            CsvMapper.builder()
                    .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                    .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                    .build();

    private CsvTable() {}

    /**
     * The table.
     *
     * @param encoding how it is encoded where it is not UTF-8 and no byte-order mark says so
     * @param pace looked at with each row; what it throws ends the reading
     */
    static Tab read(String file, byte[] bytes, @Nullable Charset encoding, Runnable pace)
            throws WorkbookRefused {
        if (bytes.length > WorkbookFile.LARGEST) {
            throw new WorkbookRefused(WorkbookText.TOO_LARGE, FileText.KEEP_ROWS);
        }
        String text = text(bytes, encoding);
        Tab tab = new Tab(file, "", pace);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        int row = 0;
        int cells = 0;
        try (MappingIterator<String[]> rows =
                CSV.readerFor(String[].class).with(schema).readValues(text)) {
            for (; rows.hasNextValue(); row++) {
                pace.run();
                String[] values = rows.nextValue();
                for (int i = 0; i < values.length; i++) {
                    String value = plain(Objects.requireNonNullElse(values[i], ""));
                    if (!value.isEmpty()) {
                        tab.put(TabCell.of(tab, row, i, value));
                        cells++;
                    }
                    if (cells > MOST_CELLS || value.length() > LONGEST_CELL) {
                        throw new WorkbookRefused(
                                () -> FileText.TOO_MANY_CELLS.with(MOST_CELLS, LONGEST_CELL),
                                FileText.SPLIT);
                    }
                }
            }
        } catch (JsonProcessingException e) {
            int line = row + 1;
            throw new WorkbookRefused(
                    () -> FileText.BROKEN_CSV.with(line), WorkbookText.SAVE_AS_XLSX);
        } catch (IOException e) {
            throw new IllegalStateException("reading a text in memory cannot fail", e);
        }
        if (!FormHeader.isLarge(tab)) {
            refuseSplit(tab);
        }
        return tab;
    }

    /**
     * Refuses the amounts of a row that has more cells than its heads, and of one in which a comma
     * between thousands was taken for the end of a cell: 1,000.00 for 1 and 000.00.
     */
    private static void refuseSplit(Tab tab) {
        Set<Integer> heads = new HashSet<>();
        int headsAt = -2;
        for (int row : tab.rows.keySet()) {
            List<TabCell> cells = List.copyOf(tab.row(row));
            List<Integer> named =
                    cells.stream().filter(StatementTable::isHead).map(TabCell::column).toList();
            if (!named.isEmpty()) {
                if (headsAt != row - 1) {
                    heads.clear();
                }
                heads.addAll(named);
                headsAt = row;
            } else if (headsAt >= 0 && tab.isLongerThan(row, headsAt) || isSplit(cells, heads)) {
                cells.stream()
                        .filter(c -> FormAmount.isIn(c) || c.text().matches("[0-9.]+\\)?"))
                        .forEach(c -> tab.put(c.refused(FileText.LONGER_THAN_HEAD)));
            }
        }
    }

    private static boolean isSplit(List<TabCell> cells, Set<Integer> heads) {
        for (int i = 1; i < cells.size(); i++) {
            TabCell first = cells.get(i - 1);
            TabCell rest = cells.get(i);
            String three =
                    heads.contains(first.column())
                            ? "0[0-9]{2}(?:\\.[0-9]+)?\\)?|[0-9]{3}\\.[0-9]+\\)?"
                            : "0[0-9]{2}(?:\\.[0-9]+)?\\)?";
            if (rest.column() == first.column() + 1
                    && first.text().matches("[¥￥(-]*[1-9][0-9]{0,2}")
                    && rest.text().matches(three)) {
                return true;
            }
        }
        return false;
    }

    /** A cell that Excel was to keep as text is written {@code ="0123"}. */
    private static String plain(String cell) {
        String text = LineName.trimmed(cell);
        return text.matches("=\"[^\"]*\"") ? text.substring(2, text.length() - 1) : text;
    }

    private static char separator(String text) {
        String first = text.lines().limit(20).reduce("", String::concat);
        return first.indexOf('\t') >= 0 && first.indexOf(',') < 0 ? '\t' : ',';
    }

    /** The text, in the encoding of its byte-order mark, else in UTF-8, else in the one named. */
    private static String text(byte[] bytes, @Nullable Charset encoding) throws WorkbookRefused {
        List<Charset> met = MARKED.stream().filter(charset -> isMarked(bytes, charset)).toList();
        Charset first = met.isEmpty() ? StandardCharsets.UTF_8 : met.get(0);
        Charset last = met.isEmpty() && encoding != null ? encoding : first;
        for (Charset charset : List.of(first, last)) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') >= 0) {
                    throw new WorkbookRefused(FileText.NO_TEXT_FILE, FileText.WRITE_ENDINGS);
                }
                return met.isEmpty() ? text : text.substring(MARK.length());
            } catch (CharacterCodingException e) {
                // Another encoding: the next, or none.
            }
        }
        throw new WorkbookRefused(() -> FileText.OTHER_ENCODING.with(last), FileText.SAY_ENCODING);
    }

    private static boolean isMarked(byte[] bytes, Charset charset) {
        byte[] mark = MARK.getBytes(charset);
        return Arrays.equals(mark, Arrays.copyOf(bytes, mark.length));
    }
}
