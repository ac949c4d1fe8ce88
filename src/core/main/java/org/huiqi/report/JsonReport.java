package org.huiqi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.Report.Warning;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.Obligation;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.schema.Unit;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.Timing;
import org.jspecify.annotations.Nullable;

/**
 * The report as JSON, format 1. Numbers are exact decimals; the same report gives the same text.
 */
public final class JsonReport {
    private JsonReport() {}

    /**
     * {@return one report on one line, without line break}
     *
     * @param report a report
     */
    public static String line(Report report) {
        return Json.line(json -> report(json, report));
    }

    /**
     * {@return one report, indented, with a line break at the end}
     *
     * @param report a report
     */
    public static String pretty(Report report) {
        return Json.pretty(json -> report(json, report)) + "\n";
    }

    /**
     * Writes one report on one line, without line break, as UTF-8.
     *
     * @param report the report
     * @param out stays open
     * @throws IOException where it cannot be written
     */
    public static void writeLine(Report report, OutputStream out) throws IOException {
        Json.write(json -> report(json, report), false, out);
    }

    /**
     * Writes one report, indented, with a line break at the end, as UTF-8.
     *
     * @param report the report
     * @param out stays open
     * @throws IOException where it cannot be written
     */
    public static void writePretty(Report report, OutputStream out) throws IOException {
        Json.write(json -> report(json, report), true, out);
        out.write('\n');
    }

    /**
     * Writes the ladder of a report alone, indented, with a line break at the end, as UTF-8.
     *
     * @param report the report
     * @param out stays open
     * @throws IOException where it cannot be written
     */
    public static void writeLadder(Report report, OutputStream out) throws IOException {
        Json.write(json -> ladder(json, report), true, out);
        out.write('\n');
    }

    /**
     * Writes the ladder of a report alone on one line, without line break, as UTF-8.
     *
     * @param report the report
     * @param out stays open
     * @throws IOException where it cannot be written
     */
    public static void writeLadderLine(Report report, OutputStream out) throws IOException {
        Json.write(json -> ladder(json, report), false, out);
    }

    /**
     * {@return the ladder of a report alone, on one line, without line break}
     *
     * @param report the report
     */
    public static String ladderLine(Report report) {
        return Json.line(json -> ladder(json, report));
    }

    private static void ladder(Json json, Report report) throws IOException {
        json.startObject();
        about(json, report);
        json.startObject("profile");
        json.value("source", report.source());
        json.endObject();
        StandardsJson.write(json, report.ladder());
        json.endObject();
    }

    /** Whom, which day and which handbook it is about. */
    static void about(Json json, Report report) throws IOException {
        json.startObject("applicant");
        json.value("name", report.name());
        json.value("creditCode", report.creditCode());
        json.endObject();
        json.value("asOf", report.asOf());
        json.value("edition", report.edition().id());
        editionInfo(json, EditionAge.of(report.edition(), report.asOf()));
    }

    private static void editionInfo(Json json, EditionAge age) throws IOException {
        json.startObject("editionInfo");
        json.value("from", age.from());
        json.value("to", age.to());
        json.value("ageDays", age.days());
        json.value("stale", age.isStale());
        if (age.note() != null) {
            json.text("note", age.note());
        }
        json.endObject();
    }

    /**
     * {@return a profile that was refused, on one line}
     *
     * @param source what to call the profile
     * @param faults in the order of the file
     */
    public static String refused(String source, List<Fault> faults) {
        return Json.line(json -> refused(json, source, faults));
    }

    private static void refused(Json json, String source, List<Fault> faults) throws IOException {
        json.startObject();
        json.value("profile", Report.fileName(source));
        json.startArray("errors");
        for (Fault fault : faults) {
            json.startObject();
            json.value("line", fault.at().line());
            json.value("column", fault.at().column());
            json.value("path", fault.path());
            json.value("value", fault.value());
            json.text("message", fault.message());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void report(Json json, Report report) throws IOException {
        json.startObject();
        json.value("report", 1);
        about(json, report);
        json.value("ruleset", report.ruleset());
        json.startObject("profile");
        json.value("source", report.source());
        json.value("digest", report.digest());
        json.endObject();
        json.startArray("programmes");
        for (ProgrammeResult programme : report.programmes()) {
            programme(json, programme);
        }
        json.endArray();
        sections(json, ReadingOrder.of(report));
        StandardsJson.write(json, report.ladder());
        questions(json, report.questions());
        warnings(json, report.warnings());
        origin(json, report.origin());
        EvidenceJson.write(json, report);
        json.endObject();
    }

    /** Ids by place, in the order in which people read them. */
    private static void sections(Json json, ReadingOrder order) throws IOException {
        json.startObject("sections");
        for (Place place : Place.values()) {
            json.texts(place.name(), order.of(place).stream().map(ProgrammeResult::id).toList());
        }
        json.endObject();
    }

    /** Nothing where no value has an origin. */
    private static void origin(Json json, Map<String, String> origin) throws IOException {
        if (!origin.isEmpty()) {
            json.startObject("origin");
            for (Map.Entry<String, String> entry : new TreeMap<>(origin).entrySet()) {
                json.value(entry.getKey(), entry.getValue());
            }
            json.endObject();
        }
    }

    private static void programme(Json json, ProgrammeResult result) throws IOException {
        json.startObject();
        json.text("id", result.id());
        json.text("name", result.programme().name());
        json.word("verdict", result.verdict());
        json.value("specific", result.isSpecific());
        json.value("held", result.held() != null);
        atMost(json, result.atMost());
        timing(json, result.timing());
        json.startArray("candidates");
        for (CandidateResult candidate : result.candidates()) {
            candidate(json, candidate);
        }
        json.endArray();
        BenefitJson.write(json, result.benefit());
        obligations(json, result.obligations());
        notes(json, result.programme().notes());
        json.startArray("materials");
        for (Bilingual material : result.programme().materials()) {
            json.text(material);
        }
        json.endArray();
        json.endObject();
    }

    private static void atMost(Json json, @Nullable BigDecimal amount) throws IOException {
        if (amount == null) {
            json.value("atMost", null);
            return;
        }
        json.startObject("atMost");
        json.value("amount", amount);
        json.text("unit", Unit.WAN_YUAN.text().zh());
        json.endObject();
    }

    private static void timing(Json json, Timing timing) throws IOException {
        json.startObject("timing");
        json.word("state", timing.state());
        if (timing.window() == null) {
            json.value("months", null);
            json.value("opensOn", null);
        } else {
            json.value("months", List.of(timing.window().from(), timing.window().to()));
            json.value("opensOn", timing.window().opensOn());
        }
        json.value("closesOn", timing.closesOn());
        json.value("daysToOpen", timing.daysToOpen());
        json.value("daysLeft", timing.daysLeft());
        json.startArray("deadlines");
        for (Deadline deadline : timing.deadlines()) {
            json.startObject();
            json.value("date", deadline.date());
            json.word("actor", deadline.actor());
            json.value("closes", deadline.closes());
            json.text("note", deadline.note());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void candidate(Json json, CandidateResult candidate) throws IOException {
        json.startObject();
        json.text("track", candidate.track());
        json.value("candidate", candidate.candidate());
        json.word("verdict", candidate.verdict());
        json.startArray("criteria");
        for (Finding finding : candidate.findings()) {
            FindingJson.write(json, finding);
        }
        json.endArray();
        json.endObject();
    }

    private static void obligations(Json json, Map<Obligation, ObligationState> states)
            throws IOException {
        json.startArray("obligations");
        for (Map.Entry<Obligation, ObligationState> entry : states.entrySet()) {
            json.startObject();
            json.text("id", entry.getKey().id());
            json.word("state", entry.getValue());
            json.text("text", entry.getKey().text());
            json.endObject();
        }
        json.endArray();
    }

    private static void notes(Json json, List<Note> notes) throws IOException {
        json.startArray("notes");
        for (Note note : notes) {
            json.startObject();
            json.text("id", note.id());
            json.word("kind", note.kind());
            json.text("text", note.text());
            if (note.reading() != null) {
                json.text("reading", note.reading());
            }
            json.endObject();
        }
        json.endArray();
    }

    private static void questions(Json json, List<Question> questions) throws IOException {
        json.startArray("questions");
        for (Question question : questions) {
            json.startObject();
            json.value("path", question.path());
            json.texts("programmes", question.programmes());
            json.text("ask", question.ask());
            json.endObject();
        }
        json.endArray();
    }

    private static void warnings(Json json, List<Warning> warnings) throws IOException {
        json.startArray("warnings");
        for (Warning warning : warnings) {
            json.startObject();
            json.value("path", warning.path());
            json.text("message", warning.message());
            json.endObject();
        }
        json.endArray();
    }
}
