package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.huiqi.document.MediaFormat.DOCX;
import static org.huiqi.document.MediaFormat.HTML;
import static org.huiqi.document.MediaFormat.ICS;
import static org.huiqi.document.MediaFormat.JSON;
import static org.huiqi.document.MediaFormat.JSONL;
import static org.huiqi.document.MediaFormat.MD;
import static org.huiqi.document.MediaFormat.PDF;
import static org.huiqi.document.MediaFormat.XLSX;
import static org.huiqi.document.MediaFormat.YAML;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.document.MediaFormat;
import org.huiqi.excel.ProfileText;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.output.ReportWriter;
import org.huiqi.output.ReportWriter.Amount;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.JsonLine;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonContent;
import org.huiqi.report.JsonReport;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.print.NoFontException;
import org.huiqi.report.view.ReportText;
import org.huiqi.rules.Defect;
import org.huiqi.text.Language;
import org.huiqi.web.ProblemException.Kind;

/** Takes profiles and hands out their reports, or a profile in another format. */
final class ReportHandler {
    private static final Body.Type[] BODIES = {Body.Type.JSON, Body.Type.YAML, Body.Type.XLSX};

    private ReportHandler() {}

    /** Writes a report. */
    private interface Writing {
        void write(Report report, Runnable pace, OutputStream out) throws IOException;
    }

    /** The report on a profile, or those on many, one a line. */
    static Answer check(Call call) throws Exception {
        if (Body.isStream(call.request())) {
            return lines(call);
        }
        String extent = call.word("extent", "full", "brief");
        Amount amount =
                extent == null ? Amount.USUAL : Amount.valueOf(extent.toUpperCase(Locale.ROOT));
        Set<Language> texts = texts(call);
        MediaFormat format =
                amount == Amount.BRIEF
                        ? call.format(HTML, MD, DOCX, PDF)
                        : call.format(JSON, HTML, MD, XLSX, DOCX, PDF, ICS);
        ReportWriter writer =
                new ReportWriter(format == JSON ? JSONL : format, amount, texts, null);
        Answer answer =
                report(
                        call,
                        call.reader(),
                        format,
                        (report, pace, out) ->
                                writer.write(
                                        ReportText.of(report, call.language(), pace), pace, out));
        String name = amount == Amount.BRIEF ? "huiqi-brief." : "huiqi-report.";
        return format == JSON ? answer : answer.download(name + format.word());
    }

    /** Languages that the edition's texts are asked for in; none where nobody asks. */
    private static Set<Language> texts(Call call) throws ProblemException {
        String word = call.word("texts", "zh", "en", "both");
        if (word == null) {
            return Set.of();
        }
        return word.equals("both")
                ? EnumSet.allOf(Language.class)
                : Set.of(Language.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /**
     * The report on a profile as a part of the page at the root. The page alone asks for it; it may
     * change with the page and is no part of the API.
     */
    static Answer findings(Call call) throws Exception {
        return report(
                call,
                call.reader().ofForms(),
                HTML,
                (report, pace, out) ->
                        HtmlRenderer.writeFragment(
                                ReportText.of(report, call.language(), pace), out));
    }

    /** The ladder of titles of a profile. */
    static Answer ladder(Call call) throws Exception {
        return report(
                call,
                call.reader(),
                JSON,
                (report, pace, out) -> out.write(JsonReport.ladderLine(report).getBytes(UTF_8)));
    }

    private static Answer report(
            Call call, ProfileReader reader, MediaFormat format, Writing writing) throws Exception {
        Body body = Body.of(call, BODIES);
        Deadline deadline = call.deadline();
        try {
            return body.size(format)
                    .run(
                            deadline,
                            () -> body.profile(reader, call.asOf()),
                            call::size,
                            profile -> {
                                Report report = call.check(profile, call.source(), deadline);
                                return Answer.of(
                                        format,
                                        deadline,
                                        out -> writing.write(report, deadline, out));
                            });
        } catch (NoFontException e) {
            throw new ProblemException(Kind.NOT_ACCEPTABLE, NoFontException.ADVICE);
        }
    }

    /** The profile itself, in the form that is the same however it was written. */
    static Answer profile(Call call) throws Exception {
        MediaFormat format = call.format(JSON, YAML, XLSX);
        Body body = Body.of(call, BODIES);
        return body.size(format)
                .run(
                        call.deadline(),
                        () -> {
                            Profile profile = body.profile(call.reader(), call.asOf());
                            return switch (format) {
                                case XLSX -> workbook(call, profile);
                                case YAML -> Answer.of(format.header(), ProfileText.yaml(profile));
                                default -> Answer.json(ProfileText.json(profile));
                            };
                        });
    }

    private static Answer workbook(Call call, Profile profile) throws ProblemException {
        try {
            ProfileWorkbook workbooks = new ProfileWorkbook(call.checker().pack());
            return Answer.of(XLSX.header(), workbooks.filled(profile, call.language()))
                    .download("huiqi-profile.xlsx");
        } catch (IllegalArgumentException tooLong) {
            throw ProblemException.refused(
                    "-",
                    new Fault(
                            Location.somewhere("-"),
                            "",
                            null,
                            ProblemText.BEYOND_A_CELL.text(),
                            ProblemText.EXPORT_TO_YAML.text()));
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
        JsonContent content =
                JsonContent.of("full".equals(call.word("extent", "full")), texts(call));
        Body.refuseLarge(call.request(), call.limits().streamBytes());
        return Answer.lines(
                out -> {
                    try {
                        call.eachLine(line -> out.write(line(call, content, line)));
                    } catch (ProblemException refusal) {
                        if (!out.hasBegun()) {
                            throw refusal;
                        }
                        RequestMetrics.note(call.request(), refusal);
                        Fault rest =
                                new Fault(
                                        Location.somewhere(call.source()),
                                        "",
                                        null,
                                        refusal.detail(),
                                        ProblemText.REST_NOT_CHECKED.text());
                        out.write(refused(call.source(), List.of(rest)));
                    }
                });
    }

    /** A firm on which the program fails is told on its line, and the others go on. */
    private static Answer line(Call call, JsonContent content, JsonLine line) throws Exception {
        String place = call.place(line);
        try {
            return call.work(
                    line,
                    (read, deadline) -> {
                        if (read instanceof Read.Refused refused) {
                            return refused(place, refused.faults());
                        }
                        Profile profile = ((Read.Accepted) read).profile();
                        Report report = call.check(profile, place, deadline);
                        return Answer.of(
                                JSONL, deadline, out -> JsonReport.writeLine(report, content, out));
                    });
        } catch (RuntimeException | StackOverflowError e) {
            Router.log(e);
            Location at = new Location(call.source(), line.number(), 1);
            return refused(place, List.of(Defect.of(at, e)));
        }
    }

    private static Answer refused(String place, List<Fault> faults) {
        return Answer.of(JSONL.header(), JsonReport.refused(place, faults));
    }
}
