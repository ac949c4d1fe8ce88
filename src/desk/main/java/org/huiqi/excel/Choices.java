package org.huiqi.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Hints;
import org.huiqi.questionnaire.Kind;
import org.huiqi.questionnaire.Phrases;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** Drop-downs and limits of cells; long lists of words stand on a hidden sheet. */
final class Choices {
    /** Beyond any loss, in 万元. */
    private static final String LOSS = "-1000000000";

    private static final String SHEET = "_choices";

    private final Language language;
    private final Map<List<String>, String> ranges = new LinkedHashMap<>();

    Choices(Language language) {
        this.language = language;
    }

    /** Writes the hidden sheet behind all others, each list in a column of its own. */
    void write(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet(SHEET);
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        int column = 0;
        for (List<String> texts : ranges.keySet()) {
            for (int i = 0; i < texts.size(); i++) {
                XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                row.createCell(column).setCellValue(texts.get(i));
            }
            column++;
        }
    }

    /** Limits the cells of a field to what it allows, and says what that is. */
    void limit(Column column, XSSFSheet sheet, CellRangeAddressList cells) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation limit = helper.createValidation(constraint(column, helper), cells);
        String label = cut(column.label().in(language), 30);
        String hint = Hints.of(column).in(language);
        limit.setEmptyCellAllowed(true);
        limit.setSuppressDropDownArrow(true);
        limit.setErrorStyle(column.kind().isNumber() ? ErrorStyle.WARNING : ErrorStyle.STOP);
        limit.setShowErrorBox(column.kind() != Kind.TEXT && column.kind() != Kind.INTEGERS);
        limit.createErrorBox(label, cut(hint, 220));
        limit.setShowPromptBox(true);
        limit.createPromptBox(label, cut(column.meaning().in(language) + "\n" + hint, 250));
        sheet.addValidationData(limit);
    }

    private DataValidationConstraint constraint(Column column, DataValidationHelper helper) {
        int least = OperatorType.GREATER_OR_EQUAL;
        return switch (column.kind()) {
            case FLAG -> list(helper, Words.of(true), Words.of(false), Phrases.UNKNOWN);
            case LIST -> list(helper, Phrases.SOME, Phrases.NONE, Phrases.UNKNOWN);
            case WORD -> words(column, helper, Phrases.UNKNOWN);
            case WORDS -> words(column, helper, Phrases.NONE);
            case DATE -> helper.createDateConstraint(least, "1", null, "yyyy-mm-dd");
            case INTEGER -> helper.createIntegerConstraint(least, "0", null);
            case DECIMAL -> decimal(column, helper);
            case TEXT, INTEGERS ->
                    helper.createNumericConstraint(
                            ValidationType.TEXT_LENGTH, OperatorType.LESS_OR_EQUAL, "32000", null);
        };
    }

    private static DataValidationConstraint decimal(Column column, DataValidationHelper helper) {
        Range range = column.field().range();
        if (column.measure() == Unit.PERCENT || range != null) {
            String most = range == null ? "100" : Integer.toString(range.max());
            return helper.createDecimalConstraint(OperatorType.BETWEEN, "0", most);
        }
        String least = column.mayBeNegative() ? LOSS : "0";
        return helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, least, null);
    }

    private DataValidationConstraint list(DataValidationHelper helper, Bilingual... answers) {
        return helper.createExplicitListConstraint(
                Stream.of(answers).map(a -> a.in(language)).toArray(String[]::new));
    }

    private DataValidationConstraint words(
            Column column, DataValidationHelper helper, Bilingual last) {
        List<String> texts = new ArrayList<>();
        column.words().forEach(word -> texts.add(Phrases.shown(word, language)));
        texts.add(last.in(language));
        return helper.createFormulaListConstraint(ranges.computeIfAbsent(texts, this::range));
    }

    /** Where a list is going to stand. */
    private String range(List<String> texts) {
        String letter = CellReference.convertNumToColString(ranges.size());
        return "'" + SHEET + "'!$" + letter + "$1:$" + letter + "$" + texts.size();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
