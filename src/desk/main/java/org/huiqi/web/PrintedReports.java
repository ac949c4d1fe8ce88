package org.huiqi.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.huiqi.Report;
import org.huiqi.report.print.BriefReport;
import org.huiqi.report.print.Extent;
import org.huiqi.report.print.NoFontException;
import org.huiqi.report.print.PdfReport;
import org.huiqi.report.print.WordReport;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Language;

/** Reports that are made for paper. */
final class PrintedReports {
    private PrintedReports() {}

    /** A report as a Word file or a PDF. */
    static Answer report(Report report, Extent extent, Face face, Language language, Runnable pace)
            throws ProblemException {
        ReportView view = ReportView.of(report, language, pace);
        byte[] bytes =
                face == Face.DOCX
                        ? WordReport.render(view, extent, null)
                        : pdf(() -> PdfReport.render(view, extent));
        return Answer.of(face.header(), bytes);
    }

    /** The brief in one of its formats. */
    static Answer brief(Report report, Face face, Language language, Runnable pace)
            throws ProblemException {
        ReportView view = ReportView.of(report, language, pace);
        byte[] bytes =
                switch (face) {
                    case MD -> BriefReport.markdown(view).getBytes(StandardCharsets.UTF_8);
                    case DOCX -> BriefReport.word(view, null);
                    case PDF -> pdf(() -> BriefReport.pdf(view));
                    default -> BriefReport.html(view).getBytes(StandardCharsets.UTF_8);
                };
        return Desk.download(Answer.of(face.header(), bytes), "huiqi-brief." + face.word());
    }

    private static byte[] pdf(Supplier<byte[]> made) throws ProblemException {
        try {
            return made.get();
        } catch (NoFontException e) {
            throw new ProblemException(ProblemKind.NOT_ACCEPTABLE, NoFontException.ADVICE);
        }
    }
}
