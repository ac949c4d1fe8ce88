package org.huiqi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqi.Report;
import org.huiqi.Report.HeldTitle;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.Report.Warning;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.Obligation;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.schema.Unit;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.Timing;

/**
 * The report as JSON, format 2. Numbers are exact decimals; the same report gives the same text.
 * Format 1 was format 2 in {@linkplain JsonContent#FULL full}.
 */
public final class JsonReport {
    private JsonReport() {}

    /**
     * {@return one report on one line, without line break: what programs read of it}
     *
     * @param report a report
     */
    public static String line(Report report) {
        return line(report, JsonContent.SHORT);
    }

    /**
     * {@return one report on one line, without line break}
     *
     * @param report a report
     * @param content how much of it
     */
    public static String line(Report report, JsonContent content) {
        return Json.line(report, content, JsonReport::report);
    }

    /**
     * {@return one report, indented, with a line break at the end}
     *
     * @param report a report
     * @param content how much of it
     */
    public static String pretty(Report report, JsonContent content) {
        return Json.pretty(report, content, JsonReport::report);
    }

    /**
     * Writes one report on one line, without line break, as UTF-8.
     *
     * @param report the report
     * @param content how much of it
     * @param out stays open
     * @throws IOException where it cannot be written
     */
    public static void writeLine(Report report, JsonContent content, OutputStream out)
            throws IOException {
        Json.writeLine(report, content, JsonReport::report, out);
    }

    /**
     * {@return the ladder of a report alone, indented, with a line break at the end}
     *
     * @param report the report
     */
    public static String prettyLadder(Report report) {
        return Json.pretty(report, JsonContent.FULL, JsonReport::ladder);
    }

    /**
     * {@return the ladder of a report alone, on one line, without line break}
     *
     * @param report the report
     */
    public static String ladderLine(Report report) {
        return Json.line(report, JsonContent.FULL, JsonReport::ladder);
    }

    private static void ladder(Json json, Report report) throws IOException {
        about(json, report);
        json.object("profile", report, (profile, r) -> profile.value("source", r.source()));
        StandardsJson.write(json, report.ladder());
    }

    /** Whom, which day and which handbook it is about. */
    static void about(Json json, Report report) throws IOException {
        json.object("applicant", report, JsonReport::applicant);
        json.value("asOf", report.asOf());
        json.value("edition", report.edition().id());
        json.object(
                "editionInfo",
                EditionAge.of(report.edition(), report.asOf()),
                JsonReport::editionInfo);
    }

    private static void applicant(Json json, Report report) throws IOException {
        json.value("name", report.name());
        json.value("creditCode", report.creditCode());
    }

    private static void editionInfo(Json json, EditionAge age) throws IOException {
        json.value("from", age.from());
        json.value("to", age.to());
        json.value("ageDays", age.days());
        json.value("stale", age.isStale());
        json.valueIfAny("note", age.note());
    }

    /**
     * {@return a profile that was refused, on one line}
     *
     * @param source what to call the profile
     * @param faults in the order of the file
     */
    public static String refused(String source, List<Fault> faults) {
        return Json.line(
                faults,
                JsonContent.FULL,
                (json, all) -> {
                    json.value("profile", Report.fileName(source));
                    json.array("errors", all, JsonReport::fault);
                });
    }

    private static void fault(Json json, Fault fault) throws IOException {
        json.value("line", fault.at().line());
        json.value("column", fault.at().column());
        json.value("path", fault.path());
        json.value("value", fault.value());
        json.value("message", fault.message());
    }

    private static void report(Json json, Report report) throws IOException {
        json.value("report", 2);
        about(json, report);
        json.value("ruleset", report.ruleset());
        json.object("profile", report, JsonReport::profile);
        json.array("programmes", report.programmes(), JsonReport::programme);
        json.object("sections", ReadingOrder.of(report), JsonReport::sections);
        if (json.content().isFull()) {
            StandardsJson.write(json, report.ladder());
        }
        json.array("questions", report.questions(), JsonReport::question);
        json.array("warnings", report.warnings(), JsonReport::warning);
        if (!report.origin().isEmpty()) {
            json.value("origin", new TreeMap<>(report.origin()));
        }
        if (json.content().hasTexts()) {
            json.array("evidence", Evidence.of(report), JsonReport::evidence);
        }
    }

    private static void question(Json json, Question question) throws IOException {
        json.value("path", question.path());
        json.value("programmes", question.programmes());
        json.value("ask", question.ask());
    }

    static void warning(Json json, Warning warning) throws IOException {
        json.value("path", warning.path());
        json.value("message", warning.message());
    }

    private static void profile(Json json, Report report) throws IOException {
        json.value("source", report.source());
        json.value("digest", report.digest());
    }

    /** Ids by place, in the order in which people read them. */
    private static void sections(Json json, ReadingOrder order) throws IOException {
        for (Place place : Place.values()) {
            json.value(place.name(), order.of(place).stream().map(ProgrammeResult::id).toList());
        }
    }

    private static void evidence(Json json, Evidence evidence) throws IOException {
        json.value("document", evidence.text());
        json.value("programmes", evidence.programmes());
        json.value("perProgramme", evidence.isPerProgramme());
    }

    private static void programme(Json json, ProgrammeResult result) throws IOException {
        json.value("id", result.id());
        json.text("name", result.programme().name());
        json.value("verdict", result.verdict());
        json.value("specific", result.isSpecific());
        json.value("held", result.held() != null);
        if (result.held() != null) {
            json.object("heldTitle", result.held(), JsonReport::held);
        }
        json.object("atMost", result.atMost(), JsonReport::atMost);
        json.object("timing", result.timing(), JsonReport::timing);
        json.array("candidates", result.candidates(), JsonReport::candidate);
        json.value("benefits", result.benefit() == null ? null : result.benefit().values());
        json.array("obligations", result.obligations().entrySet(), JsonReport::obligation);
        if (json.content().hasTexts()) {
            json.array("notes", result.programme().notes(), JsonReport::note);
            json.value("materials", result.programme().materials());
        }
    }

    private static void note(Json json, Note note) throws IOException {
        json.value("id", note.id());
        json.value("kind", note.kind());
        json.value("text", note.text());
        json.valueIfAny("reading", note.reading());
    }

    private static void held(Json json, HeldTitle title) throws IOException {
        json.value("type", title.type());
        json.value("validTo", title.validTo());
        json.value("byUsualTerm", title.byUsualTerm());
        json.text("toKnow", title.toKnow());
    }

    private static void atMost(Json json, BigDecimal amount) throws IOException {
        json.value("amount", amount);
        json.value("unit", Unit.WAN_YUAN.text().zh());
    }

    private static void timing(Json json, Timing timing) throws IOException {
        Window window = timing.window();
        json.value("state", timing.state());
        json.value("months", window == null ? null : List.of(window.from(), window.to()));
        json.value("opensOn", window == null ? null : window.opensOn());
        json.value("closesOn", timing.closesOn());
        json.value("daysToOpen", timing.daysToOpen());
        json.value("daysLeft", timing.daysLeft());
        json.array("deadlines", timing.deadlines(), JsonReport::deadline);
    }

    private static void deadline(Json json, Deadline deadline) throws IOException {
        json.value("date", deadline.date());
        json.value("actor", deadline.actor());
        json.value("closes", deadline.closes());
        json.text("note", deadline.note());
    }

    private static void candidate(Json json, CandidateResult candidate) throws IOException {
        json.value("track", candidate.track());
        json.value("candidate", candidate.candidate());
        json.value("verdict", candidate.verdict());
        json.array("criteria", candidate.findings(), FindingJson::write);
    }

    private static void obligation(Json json, Map.Entry<Obligation, ObligationState> entry)
            throws IOException {
        json.value("id", entry.getKey().id());
        json.value("state", entry.getValue());
        json.text("text", entry.getKey().text());
    }
}
