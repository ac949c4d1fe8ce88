package org.huiqi.excel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.excel.Grid.Heading;
import org.huiqi.excel.Grid.Value;
import org.huiqi.report.view.Block;
import org.huiqi.report.view.Card;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ProgrammeHead;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Verdict;

/** What to prepare for the programmes within reach: a document once, whatever it serves. */
final class EvidenceSheet {
    private static final Bilingual HINT =
            new Bilingual(
                    "只列仍可申报、结论为符合、待确认或有条件的项目；同一材料合并为一行。",
                    "For programmes that can still be applied for and are eligible, await confirmation or are conditional; one row a document.");

    private final ReportView view;
    private final Map<String, Document> documents = new LinkedHashMap<>();

    private record Document(String text, String kind, Set<String> programmes) {}

    EvidenceSheet(ReportView view, List<Card> cards) {
        this.view = view;
        cards.stream().filter(card -> isWithinReach(card.programme())).forEach(this::collect);
    }

    private static boolean isWithinReach(ProgrammeHead programme) {
        return programme.isTimely() && programme.verdict().compareTo(Verdict.CONDITIONAL) <= 0;
    }

    private void collect(Card card) {
        for (Block block : card.blocks()) {
            if (block.kind() == Block.Kind.GATHER) {
                block.items().forEach(item -> document(item.text(), block.heading(), card));
            }
        }
    }

    private void document(String text, String kind, Card card) {
        documents
                .computeIfAbsent(text, t -> new Document(t, kind, new LinkedHashSet<>()))
                .programmes()
                .add(card.programme().id());
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
                                Heading.of("类别", "Kind", 20),
                                Heading.of("用于项目", "For", 24),
                                Heading.of("项目数", "How many", 10)));
        grid.head(List.of(view.word(Label.EVIDENCE), HINT.in(view.language())));
        for (Document document : documents.values()) {
            grid.row(
                    Value.input(),
                    Value.of(document.text()),
                    Value.of(document.kind()),
                    Value.of(String.join(" ", document.programmes())),
                    Value.of(document.programmes().size()));
        }
        if (documents.isEmpty()) {
            grid.nothing(view.word(Label.NOTHING_NOW));
        }
        grid.finish(0);
    }
}
