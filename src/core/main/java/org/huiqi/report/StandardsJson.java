package org.huiqi.report;

import java.io.IOException;
import java.math.BigDecimal;
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
import org.huiqi.verdict.ScoreFinding;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.ScoreFinding.NextBand;
import org.huiqi.verdict.ScoreFinding.Part;

/** The standards of a report and what they open, as JSON. */
final class StandardsJson {
    private StandardsJson() {}

    static void write(Json json, Ladder ladder) throws IOException {
        json.array("standards", ladder.rungs(), StandardsJson::rung);
        json.text("standardsNote", Ladder.OFFICIAL_TEXT);
        json.array("steps", ladder.steps(), StandardsJson::steps);
        json.array("expiring", ladder.expiring(), StandardsJson::expiring);
    }

    private static void expiring(Json json, Expiring expiring) throws IOException {
        json.value("title", expiring.type());
        json.value("validTo", expiring.validTo());
        json.value("byUsualTerm", expiring.byUsualTerm());
        json.array("hangs", expiring.hangs(), StandardsJson::opened);
    }

    private static void opened(Json json, Opened opened) throws IOException {
        json.value("programme", opened.programme().id());
        json.value("was", opened.was());
        json.value("is", opened.is());
    }

    private static void rung(Json json, Rung rung) throws IOException {
        Standard standard = rung.standard();
        json.value("id", standard.id());
        json.value("version", standard.version());
        json.value("title", standard.title());
        json.text("name", standard.name());
        json.value("from", standard.from());
        json.value("to", standard.to());
        json.text("source", standard.source());
        json.value("state", rung.state());
        json.object("held", rung.held(), StandardsJson::held);
        json.value("verdict", rung.result().verdict());
        json.array("tracks", rung.result().tracks(), StandardsJson::track);
        if (rung.result().score() != null) {
            json.object("score", rung.result().score(), StandardsJson::score);
        }
        json.array("opens", rung.opens(), StandardsJson::opened);
    }

    private static void held(Json json, Held held) throws IOException {
        json.value("validTo", held.validTo());
        json.value("expiring", held.expiring());
    }

    private static void track(Json json, CandidateResult track) throws IOException {
        json.value("track", track.track());
        json.value("verdict", track.verdict());
        json.array("criteria", track.findings(), FindingJson::write);
    }

    private static void score(Json json, ScoreFinding score) throws IOException {
        bounds(json, score.total());
        json.value("pass", score.pass());
        json.array("parts", score.parts(), StandardsJson::part);
        json.array("indicators", score.indicators(), StandardsJson::indicator);
    }

    private static void part(Json json, Part part) throws IOException {
        json.value("id", part.part().id());
        json.text("name", part.part().name());
        bounds(json, part.points());
        json.value("min", part.min());
    }

    private static void indicator(Json json, IndicatorFinding finding) throws IOException {
        json.value("id", finding.indicator().id());
        json.text("name", finding.indicator().name());
        bounds(json, finding.points());
        json.value("max", BigDecimal.valueOf(finding.indicator().max()));
        json.array("facts", finding.facts(), FindingJson::fact);
        json.object("next", finding.next(), StandardsJson::next);
        json.valuesIfAny("missing", finding.missing());
    }

    private static void next(Json json, NextBand next) throws IOException {
        json.value("points", next.points());
        json.text("requirement", next.requirement());
        json.object("shortfall", next.shortfall(), FindingJson::shortfall);
    }

    static void bounds(Json json, Bounds points) throws IOException {
        json.value("low", points.least());
        json.value("high", points.most());
    }

    private static void steps(Json json, Steps steps) throws IOException {
        json.value("programme", steps.programme().id());
        json.value("track", steps.track());
        json.value("candidate", steps.candidate());
        json.value("mendable", steps.isMendable());
        json.array("steps", steps.steps(), StandardsJson::step);
    }

    private static void step(Json json, Step step) throws IOException {
        json.value("criterion", step.finding().criterion().id());
        json.value("kind", step.kind());
        json.value("titles", step.titles().stream().map(Standard::title).toList());
        json.text("requirement", step.finding().criterion().requirement());
        json.object("shortfall", step.finding().shortfall(), FindingJson::shortfall);
    }
}
