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
        json.startObject();
        json.text("id", finding.criterion().id());
        json.word("status", finding.status());
        json.word("force", finding.criterion().force());
        json.word("decide", finding.criterion().decide());
        json.text("anyOf", finding.criterion().anyOf());
        json.text("clause", finding.criterion().clause());
        json.text("requirement", finding.criterion().requirement());
        if (finding.criterion().reading() != null) {
            json.text("reading", finding.criterion().reading());
        }
        facts(json, finding.facts());
        shortfall(json, finding.shortfall());
        if (!finding.conditions().isEmpty()) {
            json.startArray("conditions");
            for (ConditionFinding condition : finding.conditions()) {
                condition(json, condition);
            }
            json.endArray();
        }
        if (finding.attestation() != null) {
            json.value("attestation", finding.attestation());
        }
        if (!finding.missing().isEmpty()) {
            json.texts("missing", finding.missing());
        }
        if (finding.criterion().trust() != null) {
            json.word("trust", finding.criterion().trust());
        }
        if (finding.standard() != null) {
            standard(json, finding.standard());
        }
        json.endObject();
    }

    private static void standard(Json json, StandardFinding finding) throws IOException {
        json.startObject("standard");
        json.text("id", finding.standard().id());
        json.text("version", finding.standard().version());
        json.word("verdict", finding.verdict());
        json.texts("missing", finding.missing());
        json.endObject();
    }

    private static void condition(Json json, ConditionFinding condition) throws IOException {
        json.startObject();
        json.text("requirement", condition.requirement());
        json.word("status", condition.status());
        facts(json, condition.facts());
        shortfall(json, condition.shortfall());
        json.endObject();
    }

    static void facts(Json json, Collection<FactRead> facts) throws IOException {
        json.startArray("facts");
        for (FactRead fact : facts) {
            json.startObject();
            json.value("path", fact.path());
            json.value("value", fact.value());
            if (fact.unit() != null) {
                json.text("unit", fact.unit().text().zh());
            }
            if (fact.more() > 0) {
                json.value("more", fact.more());
            }
            assumed(json, "assumed", fact.byUsualTerm(), "validTo", Title::end, Title.USUAL_TERM);
            assumed(
                    json,
                    "assumedFrom",
                    fact.byIssue(),
                    "validFrom",
                    Title::issuedOn,
                    Title.BY_ISSUE);
            json.endObject();
        }
        json.endArray();
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
        json.startArray(member);
        for (Title title : titles) {
            json.startObject();
            json.value("type", title.type());
            json.value("issuedOn", title.issuedOn());
            json.value(day, assumed.apply(title));
            json.text("because", because);
            json.endObject();
        }
        json.endArray();
    }

    static void shortfall(Json json, @Nullable Shortfall shortfall) throws IOException {
        if (shortfall == null) {
            json.value("shortfall", null);
            return;
        }
        json.startObject("shortfall");
        json.value("path", shortfall.path());
        json.value("actual", shortfall.actual());
        json.value("required", shortfall.required());
        json.text("comparison", shortfall.comparison());
        json.value("by", shortfall.by());
        json.text("unit", shortfall.unit() == null ? null : shortfall.unit().text().zh());
        if (shortfall.ratio() != null) {
            json.startObject("ratio");
            json.value("actual", shortfall.ratio().actual());
            json.value("required", shortfall.ratio().required());
            json.text("unit", "%");
            json.endObject();
        }
        json.endObject();
    }
}
