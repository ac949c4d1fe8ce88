package org.huiqi.web;

import static org.huiqi.document.MediaFormat.DOCX;
import static org.huiqi.document.MediaFormat.HTML;
import static org.huiqi.document.MediaFormat.ICS;
import static org.huiqi.document.MediaFormat.JSON;
import static org.huiqi.document.MediaFormat.JSONL;
import static org.huiqi.document.MediaFormat.MD;
import static org.huiqi.document.MediaFormat.PDF;
import static org.huiqi.document.MediaFormat.XLSX;
import static org.huiqi.document.MediaFormat.YAML;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.huiqi.Report;
import org.huiqi.calendar.DeadlineCalendar;
import org.huiqi.document.Document;
import org.huiqi.document.MediaFormat;
import org.huiqi.excel.ProfileText;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.excel.ReportWorkbook;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.JsonLine;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonReport;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.print.MarkdownRenderer;
import org.huiqi.report.print.NoFontException;
import org.huiqi.report.print.PdfRenderer;
import org.huiqi.report.print.WordRenderer;
import org.huiqi.report.view.BriefDocument;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.report.view.ReportDocument.Extent;
import org.huiqi.report.view.ReportText;
import org.huiqi.rules.Defect;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** Takes profiles and hands out their reports, or a profile in another format. */
final class ReportHandler {
    private static final Body.Type[] BODIES = {Body.Type.JSON, Body.Type.YAML, Body.Type.XLSX};

    /** Days before a date on which a calendar reminds of it. */
    private static final List<Integer> ALARMS = List.of(14, 3);

    private ReportHandler() {}

    /** Writes a report. */
    private interface Writing {
        Answer write(Report report, Runnable pace) throws IOException;
    }

    /** The report on a profile, or those on many, one a line. */
    static Answer check(Call call) throws Exception {
        if (Body.isStream(call.request())) {
            return lines(call);
        }
        String extent = call.word("extent", "full", "brief");
        boolean brief = "brief".equals(extent);
        MediaFormat format =
                brief
                        ? call.format(HTML, MD, DOCX, PDF)
                        : call.format(JSON, HTML, MD, XLSX, DOCX, PDF, ICS);
        Language language = call.language();
        call.programmes();
        Extent printed = extent == null ? Extent.PRINTED : Extent.FULL;
        return report(
                call,
                call.reader(),
                format,
                (report, pace) ->
                        brief
                                ? printed(
                                                BriefDocument.of(
                                                        ReportText.of(report, language, pace)),
                                                format)
                                        .download("huiqi-brief." + format.word())
                                : written(report, printed, format, language, pace));
    }

    /**
     * The report on a profile as a part of the page at the root. The page alone asks for it; it may
     * change with the page and is no part of the API.
     */
    static Answer findings(Call call) throws Exception {
        Language language = call.language();
        return report(
                call,
                call.reader().ofForms(),
                HTML,
                (report, pace) ->
                        Answer.of(
                                HTML,
                                pace,
                                out ->
                                        HtmlRenderer.writeFragment(
                                                ReportText.of(report, language, pace), out)));
    }

    /** The ladder of titles of a profile. */
    static Answer ladder(Call call) throws Exception {
        call.language();
        return report(
                call,
                call.reader(),
                JSON,
                (report, pace) ->
                        Answer.of(JSON, pace, out -> JsonReport.writeLadderLine(report, out)));
    }

    private static Answer report(
            Call call, ProfileReader reader, MediaFormat format, Writing writing) throws Exception {
        call.asOf();
        Body body = Body.of(call, BODIES);
        Deadline deadline = call.deadline();
        try {
            return body.size(format)
                    .run(
                            deadline,
                            () -> body.profile(reader, call.asOf()),
                            call::size,
                            profile ->
                                    writing.write(
                                            call.check(profile, body.source(), deadline),
                                            deadline));
        } catch (NoFontException e) {
            throw new ProblemException(ProblemKind.NOT_ACCEPTABLE, NoFontException.ADVICE);
        }
    }

    private static Answer written(
            Report report, Extent extent, MediaFormat format, Language language, Runnable pace)
            throws IOException {
        Answer answer =
                switch (format) {
                    case HTML, MD -> {
                        Extent whole = format == HTML ? Extent.PAGE : Extent.FULL;
                        yield Answer.of(
                                format,
                                pace,
                                out -> write(document(report, whole, language, pace), format, out));
                    }
                    case XLSX -> {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        ReportWorkbook.write(report, language, bytes, pace);
                        yield Answer.of(format, bytes.toByteArray());
                    }
                    case DOCX, PDF -> printed(document(report, extent, language, pace), format);
                    case ICS -> Answer.of(format, calendar(report, language));
                    default -> Answer.of(format, pace, out -> JsonReport.writeLine(report, out));
                };
        return format == JSON ? answer : answer.download("huiqi-report." + format.word());
    }

    private static Document document(
            Report report, Extent extent, Language language, Runnable pace) {
        return ReportDocument.of(ReportText.of(report, language, pace), extent);
    }

    private static Answer printed(Document document, MediaFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(document, format, bytes);
        return Answer.of(format, bytes.toByteArray());
    }

    private static void write(Document document, MediaFormat format, OutputStream out)
            throws IOException {
        switch (format) {
            case MD ->
                    out.write(MarkdownRenderer.render(document).getBytes(StandardCharsets.UTF_8));
            case DOCX -> out.write(WordRenderer.render(document, null));
            case PDF -> out.write(PdfRenderer.render(document));
            default -> HtmlRenderer.write(document, out);
        }
    }

    /** The dates ahead of programmes within reach; a calendar without any where there is none. */
    private static String calendar(Report report, Language language) {
        String name = Objects.requireNonNullElse(report.name(), "Huiqi");
        DeadlineCalendar calendar = new DeadlineCalendar(name, report.asOf(), ALARMS);
        calendar.add(report, DeadlineCalendar.WITHIN_REACH, false, language);
        return calendar.text();
    }

    /** The profile itself, in the form that is the same however it was written. */
    static Answer profile(Call call) throws Exception {
        MediaFormat format = call.format(JSON, YAML, XLSX);
        call.asOf();
        Language language = call.language();
        Body body = Body.of(call, BODIES);
        return body.size(format)
                .run(
                        call.deadline(),
                        () -> {
                            Profile profile = body.profile(call.reader(), call.asOf());
                            return switch (format) {
                                case XLSX -> workbook(call, profile, language);
                                case YAML -> Answer.of(format, ProfileText.yaml(profile));
                                default -> Answer.json(ProfileText.json(profile));
                            };
                        });
    }

    private static Answer workbook(Call call, Profile profile, Language language)
            throws ProblemException {
        try {
            return Answer.of(
                            XLSX,
                            new ProfileWorkbook(call.checker().pack()).filled(profile, language))
                    .download("huiqi-profile.xlsx");
        } catch (IllegalArgumentException tooLong) {
            throw Problem.refused(
                    "-", ProblemText.BEYOND_A_CELL.text(), ProblemText.EXPORT_TO_YAML.text());
        }
    }

    /**
     * Takes many profiles, one a line, and answers each with a line as soon as it is read: its
     * report, or why it was refused; a last line says so where the rest could not be answered.
     * Holds one profile at a time.
     */
    private static Answer lines(Call call) throws ProblemException {
        Body.type(call.request(), Body.Type.LINES);
        call.format(JSONL);
        call.language();
        call.programmes();
        call.asOf();
        String source = call.source();
        Body.refuseLarge(call.request(), call.limits().streamBytes());
        return Answer.lines(
                out -> {
                    try {
                        call.eachLine(line -> out.write(line(call, line)));
                    } catch (ProblemException refusal) {
                        if (!out.hasBegun()) {
                            throw refusal;
                        }
                        RequestMetrics.note(call.request(), refusal.problem());
                        Bilingual advice = ProblemText.REST_NOT_CHECKED.text();
                        Location at = Location.somewhere(source);
                        Bilingual why = refusal.problem().detail();
                        out.write(refused(source, new Fault(at, "", null, why, advice)));
                    }
                });
    }

    /** A firm on which the program fails is told on its line, and the others go on. */
    private static Answer line(Call call, JsonLine line) throws Exception {
        String place = call.source() + ":" + line.number();
        try {
            Deadline deadline = call.deadline();
            Read read = call.read(line, deadline);
            if (read instanceof Read.Refused refused) {
                return refused(place, refused.faults().toArray(Fault[]::new));
            }
            Profile profile = ((Read.Accepted) read).profile();
            return call.size(profile)
                    .run(
                            deadline,
                            () -> {
                                Report report = call.check(profile, place, deadline);
                                return Answer.of(
                                        JSONL, deadline, out -> JsonReport.writeLine(report, out));
                            });
        } catch (RuntimeException | StackOverflowError e) {
            Router.log(e);
            Location at = new Location(call.source(), line.number(), 1);
            return refused(place, Defect.of(at, e));
        }
    }

    private static Answer refused(String place, Fault... faults) {
        return Answer.of(JSONL, JsonReport.refused(place, List.of(faults)));
    }
}
