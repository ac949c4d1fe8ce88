package org.huiqi.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.huiqi.Report;
import org.huiqi.document.Document;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.print.MarkdownRenderer;
import org.huiqi.report.print.NoFontException;
import org.huiqi.report.print.PdfRenderer;
import org.huiqi.report.print.WordRenderer;
import org.huiqi.report.view.BriefDocument;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.report.view.ReportDocument.Extent;
import org.huiqi.report.view.ReportText;
import org.huiqi.text.Language;

/** Reports that are made for paper. */
final class PrintedReports {
    private PrintedReports() {}

    /** A report as a Word file or a PDF. */
    static Answer report(Report report, Extent extent, Face face, Language language, Runnable pace)
            throws ProblemException {
        Document document = ReportDocument.of(ReportText.of(report, language, pace), extent);
        return Answer.of(face.header(), bytes(document, face));
    }

    /** The brief in one of its formats. */
    static Answer brief(Report report, Face face, Language language, Runnable pace)
            throws ProblemException {
        Document brief = BriefDocument.of(ReportText.of(report, language, pace));
        Answer answer = Answer.of(face.header(), bytes(brief, face));
        return Desk.download(answer, "huiqi-brief." + face.word());
    }

    private static byte[] bytes(Document document, Face face) throws ProblemException {
        return switch (face) {
            case MD -> MarkdownRenderer.render(document).getBytes(StandardCharsets.UTF_8);
            case DOCX -> WordRenderer.render(document, null);
            case PDF -> pdf(() -> PdfRenderer.render(document));
            default -> HtmlRenderer.render(document).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] pdf(Supplier<byte[]> made) throws ProblemException {
        try {
            return made.get();
        } catch (NoFontException e) {
            throw new ProblemException(ProblemKind.NOT_ACCEPTABLE, NoFontException.ADVICE);
        }
    }
}
