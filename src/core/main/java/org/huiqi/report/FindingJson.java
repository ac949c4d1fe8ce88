package org.huiqi.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.huiqi.profile.Title;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.StandardFinding;
import org.jspecify.annotations.Nullable;

/** What a criterion found, as JSON. */
final class FindingJson {
    private FindingJson() {}

    static void write(Json json, Finding finding) throws IOException {
        json.value("id", finding.criterion().id());
        json.value("status", finding.status());
        json.value("force", finding.criterion().force());
        json.value("decide", finding.criterion().decide());
        json.value("anyOf", finding.criterion().anyOf());
        json.text("clause", finding.criterion().clause());
        json.text("requirement", finding.criterion().requirement());
        json.textIfAny("reading", finding.criterion().reading());
        json.array("facts", finding.facts(), FindingJson::fact);
        json.object("shortfall", finding.shortfall(), FindingJson::shortfall);
        if (!finding.conditions().isEmpty()) {
            json.array("conditions", finding.conditions(), FindingJson::condition);
        }
        json.valueIfAny("attestation", finding.attestation());
        json.valuesIfAny("missing", finding.missing());
        json.valueIfAny("trust", finding.criterion().trust());
        if (finding.standard() != null) {
            json.object("standard", finding.standard(), FindingJson::standard);
        }
    }

    private static void standard(Json json, StandardFinding finding) throws IOException {
        json.value("id", finding.standard().id());
        json.value("version", finding.standard().version());
        json.value("verdict", finding.verdict());
        json.value("missing", finding.missing());
    }

    private static void condition(Json json, ConditionFinding condition) throws IOException {
        if (json.content().hasTexts()) {
            json.value("requirement", condition.requirement());
        }
        json.value("status", condition.status());
        json.array("facts", condition.facts(), FindingJson::fact);
        json.object("shortfall", condition.shortfall(), FindingJson::shortfall);
    }

    static void fact(Json json, FactRead fact) throws IOException {
        json.value("path", fact.path());
        json.value("value", fact.value());
        json.valueIfAny("unit", fact.unit() == null ? null : fact.unit().text().zh());
        if (fact.more() > 0) {
            json.value("more", fact.more());
        }
        assumed(json, "assumed", fact.byUsualTerm(), "validTo", Title::end, Title.USUAL_TERM);
        assumed(json, "assumedFrom", fact.byIssue(), "validFrom", Title::issuedOn, Title.BY_ISSUE);
    }

    /** Days of titles that nobody gave. */
    private static void assumed(
            Json json,
            String member,
            Collection<Title> titles,
            String day,
            Function<Title, @Nullable LocalDate> assumed,
            Bilingual because)
            throws IOException {
        if (titles.isEmpty()) {
            return;
        }
        json.array(
                member,
                titles,
                (entry, title) -> {
                    entry.value("type", title.type());
                    entry.value("issuedOn", title.issuedOn());
                    entry.value(day, assumed.apply(title));
                    entry.value("because", because);
                });
    }

    static void shortfall(Json json, Shortfall shortfall) throws IOException {
        json.value("path", shortfall.path());
        json.value("actual", shortfall.actual());
        json.value("required", shortfall.required());
        json.value("comparison", shortfall.comparison());
        json.value("by", shortfall.by());
        json.value("unit", shortfall.unit() == null ? null : shortfall.unit().text().zh());
        if (shortfall.ratio() != null) {
            json.object("ratio", shortfall.ratio(), FindingJson::ratio);
        }
    }

    private static void ratio(Json json, Shortfall.Ratio ratio) throws IOException {
        json.value("actual", ratio.actual());
        json.value("required", ratio.required());
        json.value("unit", "%");
    }
}
