package org.huiqi.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.excel.ProfileText;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.excel.ReportWorkbook;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonReport;
import org.huiqi.report.print.HtmlReport;
import org.huiqi.report.print.MarkdownReport;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** Takes one profile and hands out its report, or the profile in another format. */
final class Desk {
    private static final List<Face> REPORTS = List.of(Face.JSON, Face.HTML, Face.MD, Face.XLSX);
    private static final List<Face> PROFILES = List.of(Face.JSON, Face.YAML, Face.XLSX);

    private final Checker checker;
    private final Limits limits;
    private final Turns turns;
    private final Life life;

    /** A workbook takes much memory: one at a time. */
    private final Turns workbooks = new Turns(1);

    private final ProfileReader reader;

    Desk(Checker checker, Limits limits, Turns turns, Life life) {
        this.checker = checker;
        this.limits = limits;
        this.turns = turns;
        this.life = life;
        this.reader = new ProfileReader(checker.edition().criterionIds());
    }

    /** The report on a profile. */
    Answer report(Call call) throws Exception {
        Face face = Face.chosen(call, REPORTS);
        Language language = call.language();
        return report(
                call,
                call.programmes(checker.edition()),
                report -> written(report, face, language));
    }

    /**
     * The report on a profile as a part of the page at the root. The page alone asks for it; it may
     * change with the page and is no part of the API.
     */
    Answer findings(Call call) throws Exception {
        Language language = call.language();
        return report(
                call,
                Set.of(),
                report -> Answer.of(Face.HTML.header(), HtmlReport.fragment(report, language)));
    }

    private Answer report(Call call, Set<String> programmes, Function<Report, Answer> writing)
            throws Exception {
        LocalDate asOf = call.asOf();
        ProfileBody body = body(call);
        return turns(body)
                .take(
                        Deadline.in(limits.time()),
                        () -> {
                            Profile profile = body.profile(reader, asOf);
                            Report report = checker.check(profile, asOf, body.source(), programmes);
                            return writing.apply(report);
                        });
    }

    /** The profile itself, in the form that is the same however it was written. */
    Answer profile(Call call) throws Exception {
        Face face = Face.chosen(call, PROFILES);
        LocalDate asOf = call.asOf();
        Language language = call.language();
        ProfileBody body = body(call);
        return turns(body)
                .take(
                        Deadline.in(limits.time()),
                        () -> written(body.profile(reader, asOf), face, language));
    }

    private Turns turns(ProfileBody body) {
        return body.type() == Body.Type.XLSX ? workbooks : turns;
    }

    private ProfileBody body(Call call) throws Exception {
        Body.Type type = Body.type(call.request(), Body.Type.JSON, Body.Type.YAML, Body.Type.XLSX);
        String source = call.source();
        Bounds bounds = new Bounds(limits.profileBytes(), Deadline.in(limits.time()), life);
        byte[] bytes = Body.bytes(call.request(), bounds);
        return new ProfileBody(type, bytes, source);
    }

    private static Answer written(Report report, Face face, Language language) {
        Answer answer =
                switch (face) {
                    case HTML -> Answer.of(face.header(), HtmlReport.render(report, language));
                    case MD -> Answer.of(face.header(), MarkdownReport.render(report, language));
                    case XLSX -> Answer.of(face.header(), ReportWorkbook.render(report, language));
                    default -> Answer.of(face.header(), JsonReport.pretty(report));
                };
        return face == Face.JSON ? answer : download(answer, "huiqi-report." + face.word());
    }

    private Answer written(Profile profile, Face face, Language language) throws Refusal {
        return switch (face) {
            case XLSX ->
                    download(
                            Answer.of(face.header(), workbook(profile, language)),
                            "huiqi-profile.xlsx");
            case YAML -> Answer.of(face.header(), ProfileText.yaml(profile));
            default -> Answer.of(face.header(), ProfileText.json(profile));
        };
    }

    private byte[] workbook(Profile profile, Language language) throws Refusal {
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
            throw new Refusal(Problem.of("-", new Read.Refused(List.of(fault))));
        }
    }

    /**
     * A file to keep, not a page to show: the report has its style inside, which the policy of this
     * server does not allow in a page.
     */
    private static Answer download(Answer answer, String name) {
        return answer.with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
