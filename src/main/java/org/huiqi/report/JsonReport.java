package org.huiqi.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.Report.Warning;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.Obligation;
import org.huiqi.profile.reading.Fault;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.Timing;
import org.jspecify.annotations.Nullable;

/**
 * The report as JSON, format 1. Numbers are exact decimals; the same report gives the same text.
 */
public final class JsonReport {
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private static final ObjectWriter LINE = MAPPER.writer();
    private static final ObjectWriter PRETTY = MAPPER.writer(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    /** One report on one line, without line break. */
    public static String line(Report report) {
        return write(LINE, node(report));
    }

    /** One report, indented, with a line break at the end. */
    public static String pretty(Report report) {
        return write(PRETTY, node(report)) + "\n";
    }

    /** A profile that was refused, on one line. */
    public static String refused(String source, List<Fault> faults) {
        ObjectNode node = NODES.objectNode();
        node.put("profile", source);
        ArrayNode errors = node.putArray("errors");
        for (Fault fault : faults) {
            ObjectNode error = errors.addObject();
            error.put("line", fault.at().line());
            error.put("column", fault.at().column());
            error.put("path", fault.path());
            error.put("value", fault.value());
            error.set("message", text(fault.message()));
        }
        return write(LINE, node);
    }

    private static String write(ObjectWriter writer, JsonNode node) {
        try {
            return writer.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode node(Report report) {
        ObjectNode node = NODES.objectNode();
        node.put("report", 1);
        ObjectNode applicant = node.putObject("applicant");
        applicant.put("name", report.name());
        applicant.put("creditCode", report.creditCode());
        node.put("asOf", report.asOf().toString());
        node.put("edition", report.edition().id());
        node.put("ruleset", report.ruleset());
        ObjectNode profile = node.putObject("profile");
        profile.put("source", report.source());
        profile.put("digest", report.digest());
        ArrayNode programmes = node.putArray("programmes");
        report.programmes().forEach(p -> programmes.add(programme(p)));
        ArrayNode questions = node.putArray("questions");
        report.questions().forEach(q -> questions.add(question(q)));
        ArrayNode warnings = node.putArray("warnings");
        report.warnings().forEach(w -> warnings.add(warning(w)));
        node.set("evidence", EvidenceJson.of(report));
        return node;
    }

    private static ObjectNode programme(ProgrammeResult result) {
        ObjectNode node = NODES.objectNode();
        node.put("id", result.id());
        node.set("name", text(result.programme().name()));
        node.put("verdict", result.verdict().name());
        node.set("timing", timing(result.timing()));
        ArrayNode candidates = node.putArray("candidates");
        result.candidates().forEach(c -> candidates.add(candidate(c)));
        node.set("benefits", BenefitJson.of(result.benefit()));
        ArrayNode obligations = node.putArray("obligations");
        result.obligations().forEach((o, state) -> obligations.add(obligation(o, state)));
        ArrayNode notes = node.putArray("notes");
        result.programme().notes().forEach(n -> notes.add(note(n)));
        return node;
    }

    private static ObjectNode timing(Timing timing) {
        ObjectNode node = NODES.objectNode();
        node.put("state", timing.state().name());
        if (timing.window() == null) {
            node.putNull("months");
            node.putNull("opensOn");
        } else {
            node.putArray("months").add(timing.window().from()).add(timing.window().to());
            node.put("opensOn", timing.window().opensOn().toString());
        }
        node.put("closesOn", timing.closesOn() == null ? null : timing.closesOn().toString());
        node.put("daysToOpen", timing.daysToOpen());
        node.put("daysLeft", timing.daysLeft());
        ArrayNode deadlines = node.putArray("deadlines");
        timing.deadlines().forEach(d -> deadlines.add(deadline(d)));
        return node;
    }

    private static ObjectNode deadline(Deadline deadline) {
        ObjectNode node = NODES.objectNode();
        node.put("date", deadline.date().toString());
        node.put("actor", deadline.actor().name());
        node.put("closes", deadline.closes());
        node.set("note", text(deadline.note()));
        return node;
    }

    private static ObjectNode candidate(CandidateResult candidate) {
        ObjectNode node = NODES.objectNode();
        node.put("track", candidate.track());
        node.put("candidate", candidate.candidate());
        node.put("verdict", candidate.verdict().name());
        ArrayNode criteria = node.putArray("criteria");
        candidate.findings().forEach(f -> criteria.add(finding(f)));
        return node;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = NODES.objectNode();
        node.put("id", finding.criterion().id());
        node.put("status", finding.status().name());
        node.put("force", finding.criterion().force().name());
        node.put("decide", finding.criterion().decide().name());
        node.put("anyOf", finding.criterion().anyOf());
        node.put("clause", finding.criterion().clause());
        node.set("requirement", text(finding.criterion().requirement()));
        node.set("facts", facts(finding.facts()));
        node.set("shortfall", shortfall(finding.shortfall()));
        if (!finding.conditions().isEmpty()) {
            ArrayNode conditions = node.putArray("conditions");
            finding.conditions().forEach(c -> conditions.add(condition(c)));
        }
        if (finding.attestation() != null) {
            node.set("attestation", JsonValues.of(finding.attestation()));
        }
        if (!finding.missing().isEmpty()) {
            ArrayNode missing = node.putArray("missing");
            finding.missing().forEach(missing::add);
        }
        return node;
    }

    private static ObjectNode condition(ConditionFinding condition) {
        ObjectNode node = NODES.objectNode();
        node.set("requirement", text(condition.requirement()));
        node.put("status", condition.status().name());
        node.set("facts", facts(condition.facts()));
        node.set("shortfall", shortfall(condition.shortfall()));
        return node;
    }

    private static ArrayNode facts(Collection<FactRead> facts) {
        ArrayNode array = NODES.arrayNode();
        for (FactRead fact : facts) {
            ObjectNode node = array.addObject();
            node.put("path", fact.path());
            node.set("value", JsonValues.of(fact.value()));
            if (fact.unit() != null) {
                node.put("unit", fact.unit().zh());
            }
        }
        return array;
    }

    private static @Nullable JsonNode shortfall(@Nullable Shortfall shortfall) {
        if (shortfall == null) {
            return NODES.nullNode();
        }
        ObjectNode node = NODES.objectNode();
        node.put("path", shortfall.path());
        node.set("actual", JsonValues.of(shortfall.actual()));
        node.set("required", JsonValues.of(shortfall.required()));
        node.put("comparison", shortfall.comparison());
        node.set("by", JsonValues.of(shortfall.by()));
        node.put("unit", shortfall.unit() == null ? null : shortfall.unit().zh());
        if (shortfall.ratio() != null) {
            ObjectNode ratio = node.putObject("ratio");
            ratio.set("actual", JsonValues.of(shortfall.ratio().actual()));
            ratio.set("required", JsonValues.of(shortfall.ratio().required()));
            ratio.put("unit", "%");
        }
        return node;
    }

    private static ObjectNode obligation(Obligation obligation, ObligationState state) {
        ObjectNode node = NODES.objectNode();
        node.put("id", obligation.id());
        node.put("state", state.name());
        node.set("text", text(obligation.text()));
        return node;
    }

    private static ObjectNode note(Note note) {
        ObjectNode node = NODES.objectNode();
        node.put("id", note.id());
        node.put("kind", note.kind().name());
        node.set("text", text(note.text()));
        return node;
    }

    private static ObjectNode question(Question question) {
        ObjectNode node = NODES.objectNode();
        node.put("path", question.path());
        ArrayNode programmes = node.putArray("programmes");
        question.programmes().forEach(programmes::add);
        node.set("ask", text(question.ask()));
        return node;
    }

    private static ObjectNode warning(Warning warning) {
        ObjectNode node = NODES.objectNode();
        node.put("path", warning.path());
        node.set("message", text(warning.message()));
        return node;
    }

    static ObjectNode text(Bilingual text) {
        return NODES.objectNode().put("zh", text.zh()).put("en", text.en());
    }
}
