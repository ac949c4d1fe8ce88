package org.huiqi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.huiqi.Report;
import org.huiqi.calendar.DeadlineCalendar;
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
import org.huiqi.report.print.BriefReport;
import org.huiqi.report.print.Extent;
import org.huiqi.report.print.HtmlReport;
import org.huiqi.report.print.MarkdownReport;
import org.huiqi.report.print.NoFontException;
import org.huiqi.report.print.PdfReport;
import org.huiqi.report.print.WordReport;
import org.huiqi.report.view.DueDates;
import org.huiqi.report.view.ReportView;
import org.huiqi.rules.Defect;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.web.WorkLimiter.Size;

/** Takes profiles and hands out their reports, or a profile in another format. */
final class ReportHandler {
    private static final List<MediaFormat> REPORTS =
            List.of(
                    MediaFormat.JSON,
                    MediaFormat.HTML,
                    MediaFormat.MD,
                    MediaFormat.XLSX,
                    MediaFormat.DOCX,
                    MediaFormat.PDF,
                    MediaFormat.ICS);
    private static final List<MediaFormat> BRIEFS =
            List.of(MediaFormat.HTML, MediaFormat.MD, MediaFormat.DOCX, MediaFormat.PDF);
    private static final List<MediaFormat> PROFILES =
            List.of(MediaFormat.JSON, MediaFormat.YAML, MediaFormat.XLSX);

    private static final Body.Type[] BODIES = {Body.Type.JSON, Body.Type.YAML, Body.Type.XLSX};

    /** Days before a date on which a calendar reminds of it. */
    private static final List<Integer> ALARMS = List.of(14, 3);

    private ReportHandler() {}

    /** Writes a report. */
    private interface Writing {
        Answer write(Report report, Runnable pace) throws IOException, ProblemException;
    }

    /** The report on a profile, or those on many, one a line. */
    static Answer check(Call call) throws Exception {
        if (Body.isStream(call.request())) {
            return lines(call);
        }
        String word = call.word("extent", "full", "brief");
        boolean brief = "brief".equals(word);
        Extent extent = word == null ? Extent.PRINTED : Extent.FULL;
        MediaFormat format = MediaFormat.chosen(call, brief ? BRIEFS : REPORTS);
        Language language = call.language();
        Writing writing =
                (report, pace) ->
                        brief
                                ? brief(report, format, language, pace)
                                : written(report, extent, format, language, pace);
        return report(call, call.reader(), format, call.programmes(), writing);
    }

    /**
     * The report on a profile as a part of the page at the root. The page alone asks for it; it may
     * change with the page and is no part of the API.
     */
    static Answer findings(Call call) throws Exception {
        Language language = call.language();
        Writing writing =
                (report, pace) ->
                        Answer.written(
                                MediaFormat.HTML,
                                pace,
                                out -> HtmlReport.writeFragment(report, language, out, pace));
        ProfileReader reader = call.reader().ofForms();
        return report(call, reader, MediaFormat.HTML, call.programmes(), writing);
    }

    /** The ladder of titles of a profile. */
    static Answer ladder(Call call) throws Exception {
        call.language();
        Writing writing =
                (report, pace) ->
                        Answer.written(
                                MediaFormat.JSON,
                                pace,
                                out -> JsonReport.writeLadderLine(report, out));
        return report(call, call.reader(), MediaFormat.JSON, call.programmes(), writing);
    }

    private static Answer report(
            Call call,
            ProfileReader reader,
            MediaFormat format,
            Set<String> programmes,
            Writing writing)
            throws Exception {
        LocalDate asOf = call.asOf();
        Body body = Body.of(call, BODIES);
        Deadline deadline = call.deadline();
        return call.limiter()
                .run(
                        format.isHeavy() ? Size.HEAVY : body.size(),
                        deadline,
                        () -> body.profile(reader, asOf),
                        profile -> call.size(profile, body.source(), programmes),
                        profile ->
                                writing.write(
                                        call.checker()
                                                .check(
                                                        profile,
                                                        asOf,
                                                        body.source(),
                                                        programmes,
                                                        deadline),
                                        deadline));
    }

    private static Answer written(
            Report report, Extent extent, MediaFormat format, Language language, Runnable pace)
            throws IOException, ProblemException {
        Answer answer =
                switch (format) {
                    case HTML ->
                            Answer.written(
                                    format,
                                    pace,
                                    out -> HtmlReport.write(report, language, out, pace));
                    case MD ->
                            Answer.written(
                                    format,
                                    pace,
                                    out -> MarkdownReport.write(report, language, out, pace));
                    case XLSX -> {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        ReportWorkbook.write(report, language, bytes, pace);
                        yield Answer.of(format.header(), bytes.toByteArray());
                    }
                    case DOCX -> {
                        ReportView view = ReportView.of(report, language, pace);
                        yield Answer.of(format.header(), WordReport.render(view, extent, null));
                    }
                    case PDF -> {
                        ReportView view = ReportView.of(report, language, pace);
                        yield pdf(() -> PdfReport.render(view, extent));
                    }
                    case ICS -> Answer.of(format.header(), calendar(report, language));
                    default ->
                            Answer.written(format, pace, out -> JsonReport.writeLine(report, out));
                };
        return format == MediaFormat.JSON
                ? answer
                : answer.download("huiqi-report." + format.word());
    }

    private static Answer brief(Report report, MediaFormat format, Language language, Runnable pace)
            throws ProblemException {
        ReportView view = ReportView.of(report, language, pace);
        Answer answer =
                switch (format) {
                    case MD -> Answer.of(format.header(), BriefReport.markdown(view));
                    case DOCX -> Answer.of(format.header(), BriefReport.word(view, null));
                    case PDF -> pdf(() -> BriefReport.pdf(view));
                    default -> Answer.of(format.header(), BriefReport.html(view));
                };
        return answer.download("huiqi-brief." + format.word());
    }

    private static Answer pdf(Supplier<byte[]> made) throws ProblemException {
        try {
            return Answer.of(MediaFormat.PDF.header(), made.get());
        } catch (NoFontException e) {
            throw new ProblemException(ProblemKind.NOT_ACCEPTABLE, NoFontException.ADVICE);
        }
    }

    /** The dates ahead of programmes within reach; a calendar without any where there is none. */
    private static String calendar(Report report, Language language) {
        String name = Objects.requireNonNullElse(report.name(), "Huiqi");
        DeadlineCalendar calendar = new DeadlineCalendar(name, report.asOf(), ALARMS);
        DueDates.of(report, DueDates.WITHIN_REACH, language).forEach(calendar::add);
        return calendar.text();
    }

    /** The profile itself, in the form that is the same however it was written. */
    static Answer profile(Call call) throws Exception {
        MediaFormat format = MediaFormat.chosen(call, PROFILES);
        LocalDate asOf = call.asOf();
        Language language = call.language();
        Body body = Body.of(call, BODIES);
        Deadline deadline = call.deadline();
        return call.limiter()
                .run(
                        format.isHeavy() ? Size.HEAVY : body.size(),
                        deadline,
                        () -> {
                            Profile profile = body.profile(call.reader(), asOf);
                            return switch (format) {
                                case XLSX -> workbook(call, profile, language);
                                case YAML -> Answer.of(format.header(), ProfileText.yaml(profile));
                                default -> Answer.json(ProfileText.json(profile));
                            };
                        });
    }

    private static Answer workbook(Call call, Profile profile, Language language)
            throws ProblemException {
        try {
            byte[] bytes = new ProfileWorkbook(call.checker().pack()).filled(profile, language);
            return Answer.of(MediaFormat.XLSX.header(), bytes).download("huiqi-profile.xlsx");
        } catch (IllegalArgumentException tooLong) {
            Fault fault =
                    fault(
                            "-",
                            new Bilingual(
                                    "有超过 32767 字的文字，Excel 单元格放不下",
                                    "a text is longer than the 32767 characters of an Excel cell"),
                            new Bilingual("请导出为 YAML", "export to YAML"));
            throw new ProblemException(Problem.of("-", new Read.Refused(List.of(fault))));
        }
    }

    private static Fault fault(String source, Bilingual problem, Bilingual advice) {
        return new Fault(Location.somewhere(source), "", null, problem, advice);
    }

    /**
     * Takes many profiles, one a line, and answers each with a line as soon as it is read: its
     * report, or why it was refused; a last line says so where the rest could not be answered.
     * Holds one profile at a time.
     */
    private static Answer lines(Call call) throws ProblemException {
        Body.type(call.request(), Body.Type.LINES);
        MediaFormat.chosen(call, List.of(MediaFormat.JSONL));
        call.language();
        Set<String> programmes = call.programmes();
        LocalDate asOf = call.asOf();
        String source = call.source();
        Body.refuseLarge(call.request(), call.limits().streamBytes());
        return Answer.lines(
                out -> {
                    try {
                        call.eachLine(
                                line -> out.write(line(call, line, source, asOf, programmes)));
                    } catch (ProblemException refusal) {
                        if (!out.hasBegun()) {
                            throw refusal;
                        }
                        out.note(refusal.problem());
                        out.write(unfinished(source, refusal.problem().detail()));
                    }
                });
    }

    /** A firm on which the program fails is told on its line, and the others go on. */
    private static Answer line(
            Call call, JsonLine line, String source, LocalDate asOf, Set<String> programmes)
            throws Exception {
        String place = source + ":" + line.number();
        try {
            Deadline deadline = call.deadline();
            Read read = call.read(line, source, asOf, programmes, deadline);
            if (read instanceof Read.Refused refused) {
                return refused(place, refused.faults());
            }
            Profile profile = ((Read.Accepted) read).profile();
            return call.limiter()
                    .run(
                            Size.of(call.checker(), profile, programmes),
                            deadline,
                            () -> {
                                Report report =
                                        call.checker()
                                                .check(profile, asOf, place, programmes, deadline);
                                return Answer.written(
                                        MediaFormat.JSONL,
                                        deadline,
                                        out -> JsonReport.writeLine(report, out));
                            });
        } catch (RuntimeException | StackOverflowError e) {
            Router.log(e);
            return refused(place, List.of(Defect.of(new Location(source, line.number(), 1), e)));
        }
    }

    private static Answer refused(String place, List<Fault> faults) {
        byte[] line = JsonReport.refused(place, faults).getBytes(StandardCharsets.UTF_8);
        return Answer.of(MediaFormat.JSONL.header(), line);
    }

    /** The last line of an answer that had begun when it could not go on. */
    private static Answer unfinished(String source, Bilingual why) {
        Bilingual advice =
                new Bilingual("其余未核对，请分批发送", "the rest was not checked; send it in parts");
        return refused(source, List.of(fault(source, why, advice)));
    }
}
