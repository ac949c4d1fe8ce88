package org.huiqi.excel;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.excel.Grid.Heading;
import org.huiqi.excel.Grid.Value;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.ReportView.Document;
import org.huiqi.report.view.ReportView.DocumentGroup;
import org.huiqi.text.Bilingual;

/** The sheet of what to prepare: a document once, whatever it serves. */
final class EvidenceSheet {
    private final ReportView view;

    EvidenceSheet(ReportView view) {
        this.view = view;
    }

    void write(XSSFWorkbook workbook, Styles styles) {
        Grid grid =
                new Grid(
                        workbook,
                        styles,
                        view.language(),
                        new Bilingual("材料清单", "Evidence"),
                        List.of(
                                Heading.of("已备", "Done", 7),
                                Heading.of("材料", "Document", 80),
                                Heading.of("类别", "Kind", 28),
                                Heading.of("用于项目", "For", 24),
                                Heading.of("项目数", "How many", 10)));
        grid.head(List.of(view.word(Label.CHECKLIST), view.word(Label.CHECKLIST_HINT)));
        for (DocumentGroup group : view.checklist()) {
            group.documents().forEach(document -> row(grid, group, document));
        }
        if (view.checklist().isEmpty()) {
            grid.nothing(view.word(Label.NOTHING_TO_PREPARE));
        }
        grid.finish(0);
    }

    private static void row(Grid grid, DocumentGroup group, Document document) {
        grid.row(
                Value.input(),
                Value.of(document.text()),
                Value.of(group.heading()),
                Value.of(String.join(" ", document.programmes())),
                Value.of(document.programmes().size()));
    }
}
