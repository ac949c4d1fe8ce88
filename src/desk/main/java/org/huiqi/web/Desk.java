package org.huiqi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.calendar.DeadlineCalendar;
import org.huiqi.excel.ProfileText;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.excel.ReportWorkbook;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonReport;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.print.MarkdownRenderer;
import org.huiqi.report.view.DueDates;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.report.view.ReportDocument.Extent;
import org.huiqi.report.view.ReportText;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** Takes one profile and hands out its report, or the profile in another format. */
final class Desk {
    private static final List<Face> REPORTS =
            List.of(Face.JSON, Face.HTML, Face.MD, Face.XLSX, Face.DOCX, Face.PDF, Face.ICS);
    private static final List<Face> BRIEFS = List.of(Face.HTML, Face.MD, Face.DOCX, Face.PDF);

    /** Days before a date on which a calendar reminds of it. */
    private static final List<Integer> ALARMS = List.of(14, 3);

    private static final List<Face> PROFILES = List.of(Face.JSON, Face.YAML, Face.XLSX);

    private final Checker checker;
    private final Limits limits;
    private final Lanes lanes;
    private final Life life;
    private final ProfileReader reader;

    Desk(Checker checker, Limits limits, Lanes lanes, Life life) {
        this.checker = checker;
        this.limits = limits;
        this.lanes = lanes;
        this.life = life;
        this.reader = new ProfileReader(checker.edition().criterionIds(), limits.reading());
    }

    /** The report on a profile. */
    Answer report(Call call) throws Exception {
        boolean brief = isBrief(call);
        Extent extent = call.parameter("extent") == null ? Extent.PRINTED : Extent.FULL;
        Face face = Face.chosen(call, brief ? BRIEFS : REPORTS);
        Language language = call.language();
        return report(
                reader,
                call,
                face,
                call.programmes(checker.edition()),
                (report, pace) ->
                        brief
                                ? PrintedReports.brief(report, face, language, pace)
                                : written(report, extent, face, language, pace));
    }

    private static boolean isBrief(Call call) throws ProblemException {
        String extent = call.parameter("extent");
        if (extent == null || extent.equals("full")) {
            return false;
        }
        if (extent.equals("brief")) {
            return true;
        }
        throw call.badParameter("extent", extent, "full|brief");
    }

    /**
     * The report on a profile as a part of the page at the root. The page alone asks for it; it may
     * change with the page and is no part of the API.
     */
    Answer findings(Call call) throws Exception {
        Language language = call.language();
        return report(
                reader.ofForms(),
                call,
                Face.HTML,
                Set.of(),
                (report, pace) ->
                        packed(
                                Face.HTML,
                                pace,
                                out ->
                                        HtmlRenderer.writeFragment(
                                                ReportText.of(report, language, pace), out)));
    }

    /** The ladder of titles of a profile. */
    Answer ladder(Call call) throws Exception {
        call.language();
        return report(
                reader,
                call,
                Face.JSON,
                Set.of(),
                (report, pace) ->
                        packed(Face.JSON, pace, out -> JsonReport.writeLadderLine(report, out)));
    }

    /** Writes a report. */
    private interface Writing {
        Answer write(Report report, Runnable pace) throws IOException, ProblemException;
    }

    private Answer report(
            ProfileReader by, Call call, Face face, Set<String> asked, Writing writing)
            throws Exception {
        LocalDate asOf = call.asOf();
        Deadline deadline = Deadline.in(limits.time());
        ProfileBody body = body(call);
        return report(by, call.request(), face, body, asOf, deadline, asked, writing);
    }

    private Answer report(
            ProfileReader by,
            Request request,
            Face face,
            ProfileBody body,
            LocalDate asOf,
            Deadline deadline,
            Set<String> asked,
            Writing writing)
            throws Exception {
        Profile profile = profile(by, request, body, asOf, deadline);
        Set<String> programmes = asked.isEmpty() ? checker.edition().programmeIds() : asked;
        Optional<Fault> tooLarge =
                limits.report().fault(checker, profile, body.source(), programmes);
        if (tooLarge.isPresent()) {
            throw new ProblemException(
                    Problem.of(body.source(), new Read.Refused(List.of(tooLarge.get()))));
        }
        Pace pace = new Pace(request, deadline, life);
        return lanes.toCheck(request, face, profile, programmes)
                .take(
                        deadline,
                        () ->
                                Pace.during(
                                        () -> {
                                            Report report =
                                                    checker.check(
                                                            profile,
                                                            asOf,
                                                            body.source(),
                                                            programmes,
                                                            pace);
                                            return writing.write(report, pace);
                                        }));
    }

    /** The profile itself, in the form that is the same however it was written. */
    Answer profile(Call call) throws Exception {
        Face face = Face.chosen(call, PROFILES);
        LocalDate asOf = call.asOf();
        Language language = call.language();
        Deadline deadline = Deadline.in(limits.time());
        ProfileBody body = body(call);
        Profile profile = profile(reader, call.request(), body, asOf, deadline);
        return lanes.toCheck(call.request(), face, profile, Set.of())
                .take(deadline, () -> written(profile, face, language));
    }

    private Profile profile(
            ProfileReader by, Request request, ProfileBody body, LocalDate asOf, Deadline deadline)
            throws Exception {
        return lanes.toRead(request, body.type()).take(deadline, () -> body.profile(by, asOf));
    }

    private ProfileBody body(Call call) throws Exception {
        return ProfileBody.of(
                call, limits, lanes, life, Body.Type.JSON, Body.Type.YAML, Body.Type.XLSX);
    }

    private static Answer written(
            Report report, Extent extent, Face face, Language language, Runnable pace)
            throws IOException, ProblemException {
        Answer answer =
                switch (face) {
                    case HTML ->
                            packed(
                                    face,
                                    pace,
                                    out ->
                                            HtmlRenderer.write(
                                                    ReportDocument.of(
                                                            ReportText.of(report, language, pace),
                                                            Extent.PAGE),
                                                    out));
                    case MD ->
                            packed(
                                    face,
                                    pace,
                                    out ->
                                            out.write(
                                                    MarkdownRenderer.render(
                                                                    ReportDocument.of(
                                                                            ReportText.of(
                                                                                    report,
                                                                                    language, pace),
                                                                            Extent.FULL))
                                                            .getBytes(StandardCharsets.UTF_8)));
                    case XLSX -> Answer.of(face.header(), workbook(report, language, pace));
                    case DOCX, PDF -> PrintedReports.report(report, extent, face, language, pace);
                    case ICS -> Answer.of(face.header(), calendar(report, language));
                    default -> packed(face, pace, out -> JsonReport.writeLine(report, out));
                };
        return face == Face.JSON ? answer : download(answer, "huiqi-report." + face.word());
    }

    /** The dates ahead of programmes within reach; a calendar without any where there is none. */
    private static String calendar(Report report, Language language) {
        String name = Objects.requireNonNullElse(report.name(), "Huiqi");
        DeadlineCalendar calendar = new DeadlineCalendar(name, report.asOf(), ALARMS);
        DueDates.of(report, DueDates.WITHIN_REACH, Set.of(), language).forEach(calendar::add);
        return calendar.text();
    }

    private static Answer packed(Face face, Runnable pace, Packing.Writing writing) {
        return Answer.of(face.header(), Packing.of(pace, writing));
    }

    /** Packed by itself. */
    private static byte[] workbook(Report report, Language language, Runnable pace)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReportWorkbook.write(report, language, new PacedStream(bytes, pace), pace);
        return bytes.toByteArray();
    }

    private Answer written(Profile profile, Face face, Language language) throws ProblemException {
        return switch (face) {
            case XLSX ->
                    download(
                            Answer.of(face.header(), workbook(profile, language)),
                            "huiqi-profile.xlsx");
            case YAML -> Answer.of(face.header(), ProfileText.yaml(profile));
            default -> Answer.json(ProfileText.json(profile));
        };
    }

    private byte[] workbook(Profile profile, Language language) throws ProblemException {
        try {
            return new ProfileWorkbook(checker.pack()).filled(profile, language);
        } catch (IllegalArgumentException tooLong) {
            Fault fault =
                    new Fault(
                            Location.somewhere("-"),
                            "",
                            null,
                            new Bilingual(
                                    "有超过 32767 字的文字，Excel 单元格放不下",
                                    "a text is longer than the 32767 characters of an Excel cell"),
                            new Bilingual("请导出为 YAML", "export to YAML"));
            throw new ProblemException(Problem.of("-", new Read.Refused(List.of(fault))));
        }
    }

    /**
     * A file to keep, not a page to show: the report has its style inside, which the policy of this
     * server does not allow in a page.
     */
    static Answer download(Answer answer, String name) {
        return answer.with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
