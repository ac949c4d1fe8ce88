package org.huiqi.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.huiqi.Ladder;
import org.huiqi.Ladder.Expiring;
import org.huiqi.Ladder.Held;
import org.huiqi.Ladder.Opened;
import org.huiqi.Ladder.Rung;
import org.huiqi.Ladder.Step;
import org.huiqi.Ladder.Steps;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.Bounds;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ScoreFinding;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.ScoreFinding.NextBand;
import org.huiqi.verdict.ScoreFinding.Part;
import org.jspecify.annotations.Nullable;

/** The standards of a report and what they open, as JSON. */
final class StandardsJson {
    private StandardsJson() {}

    static void write(Json json, Ladder ladder) throws IOException {
        json.startArray("standards");
        for (Rung rung : ladder.rungs()) {
            rung(json, rung);
        }
        json.endArray();
        json.text("standardsNote", Ladder.OFFICIAL_TEXT);
        json.startArray("steps");
        for (Steps steps : ladder.steps()) {
            steps(json, steps);
        }
        json.endArray();
        json.startArray("expiring");
        for (Expiring expiring : ladder.expiring()) {
            expiring(json, expiring);
        }
        json.endArray();
    }

    private static void expiring(Json json, Expiring expiring) throws IOException {
        json.startObject();
        json.word("title", expiring.type());
        json.value("validTo", expiring.validTo());
        json.value("byUsualTerm", expiring.byUsualTerm());
        json.startArray("hangs");
        opened(json, expiring.hangs());
        json.endArray();
        json.endObject();
    }

    private static void opened(Json json, List<Opened> programmes) throws IOException {
        for (Opened opened : programmes) {
            json.startObject();
            json.text("programme", opened.programme().id());
            json.word("was", opened.was());
            json.word("is", opened.is());
            json.endObject();
        }
    }

    private static void rung(Json json, Rung rung) throws IOException {
        Standard standard = rung.standard();
        json.startObject();
        json.text("id", standard.id());
        json.text("version", standard.version());
        json.text("title", standard.title());
        json.text("name", standard.name());
        json.value("from", standard.from());
        json.value("to", standard.to());
        json.text("source", standard.source());
        json.word("state", rung.state());
        held(json, rung.held());
        json.word("verdict", rung.result().verdict());
        json.startArray("tracks");
        for (CandidateResult track : rung.result().tracks()) {
            json.startObject();
            json.text("track", track.track());
            json.word("verdict", track.verdict());
            json.startArray("criteria");
            for (Finding finding : track.findings()) {
                FindingJson.write(json, finding);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        if (rung.result().score() != null) {
            score(json, rung.result().score());
        }
        json.startArray("opens");
        opened(json, rung.opens());
        json.endArray();
        json.endObject();
    }

    private static void held(Json json, @Nullable Held held) throws IOException {
        if (held == null) {
            json.value("held", null);
            return;
        }
        json.startObject("held");
        json.value("validTo", held.validTo());
        json.value("expiring", held.expiring());
        json.endObject();
    }

    private static void score(Json json, ScoreFinding score) throws IOException {
        json.startObject("score");
        bounds(json, score.total());
        json.value("pass", score.pass());
        json.startArray("parts");
        for (Part part : score.parts()) {
            json.startObject();
            json.text("id", part.part().id());
            json.text("name", part.part().name());
            bounds(json, part.points());
            json.value("min", part.min());
            json.endObject();
        }
        json.endArray();
        json.startArray("indicators");
        for (IndicatorFinding indicator : score.indicators()) {
            indicator(json, indicator);
        }
        json.endArray();
        json.endObject();
    }

    private static void indicator(Json json, IndicatorFinding finding) throws IOException {
        json.startObject();
        json.text("id", finding.indicator().id());
        json.text("name", finding.indicator().name());
        bounds(json, finding.points());
        json.value("max", BigDecimal.valueOf(finding.indicator().max()));
        FindingJson.facts(json, finding.facts());
        NextBand next = finding.next();
        if (next == null) {
            json.value("next", null);
        } else {
            json.startObject("next");
            json.value("points", next.points());
            json.text("requirement", next.requirement());
            FindingJson.shortfall(json, next.shortfall());
            json.endObject();
        }
        if (!finding.missing().isEmpty()) {
            json.texts("missing", finding.missing());
        }
        json.endObject();
    }

    private static void bounds(Json json, Bounds points) throws IOException {
        json.value("low", points.least());
        json.value("high", points.most());
    }

    private static void steps(Json json, Steps steps) throws IOException {
        json.startObject();
        json.text("programme", steps.programme().id());
        json.text("track", steps.track());
        json.value("candidate", steps.candidate());
        json.value("mendable", steps.isMendable());
        json.startArray("steps");
        for (Step step : steps.steps()) {
            json.startObject();
            json.text("criterion", step.finding().criterion().id());
            json.word("kind", step.kind());
            json.texts("titles", step.titles().stream().map(Standard::title).toList());
            json.text("requirement", step.finding().criterion().requirement());
            FindingJson.shortfall(json, step.finding().shortfall());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
