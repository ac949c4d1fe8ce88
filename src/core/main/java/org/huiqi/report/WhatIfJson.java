package org.huiqi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.huiqi.Report.Warning;
import org.huiqi.WhatIf;
import org.huiqi.WhatIf.CriterionMove;
import org.huiqi.WhatIf.ProgrammeMove;
import org.huiqi.WhatIf.StandardMove;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.reading.ProfileChange;
import org.jspecify.annotations.Nullable;

/** What would be different as JSON, format 1. The same question gives the same text. */
public final class WhatIfJson {
    private WhatIfJson() {}

    /**
     * {@return the difference, indented, with a line break at the end}
     *
     * @param whatIf what would be different
     * @param changes what was changed
     */
    public static String pretty(WhatIf whatIf, List<ProfileChange> changes) {
        return Json.pretty(json -> write(json, whatIf, changes)) + "\n";
    }

    /**
     * Writes the difference on one line, without line break, as UTF-8.
     *
     * @param whatIf what would be different
     * @param changes what was changed
     * @param out stays open
     * @throws IOException where it cannot be written
     */
    public static void writeLine(WhatIf whatIf, List<ProfileChange> changes, OutputStream out)
            throws IOException {
        Json.write(json -> write(json, whatIf, changes), false, out);
    }

    private static void write(Json json, WhatIf whatIf, List<ProfileChange> changes)
            throws IOException {
        json.startObject();
        json.value("whatif", 1);
        JsonReport.about(json, whatIf.before());
        json.text("ruleset", whatIf.before().ruleset());
        json.startObject("profile");
        json.text("source", whatIf.before().source());
        json.text("digest", whatIf.before().digest());
        json.text("changed", whatIf.after().digest());
        json.endObject();
        json.startArray("changes");
        for (ProfileChange change : changes) {
            json.startObject();
            json.word("kind", change.kind());
            json.text("said", change.said());
            json.endObject();
        }
        json.endArray();
        json.startArray("programmes");
        for (ProgrammeMove move : whatIf.programmes()) {
            programme(json, move);
        }
        json.endArray();
        json.startArray("standards");
        for (StandardMove move : whatIf.standards()) {
            standard(json, move);
        }
        json.endArray();
        json.startArray("warnings");
        for (Warning warning : whatIf.warnings()) {
            json.startObject();
            json.text("path", warning.path());
            json.text("message", warning.message());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void programme(Json json, ProgrammeMove move) throws IOException {
        json.startObject();
        json.text("id", move.programme().id());
        json.text("name", move.programme().name());
        json.word("was", move.was());
        json.word("is", move.is());
        criteria(json, move.criteria());
        json.endObject();
    }

    private static void standard(Json json, StandardMove move) throws IOException {
        json.startObject();
        json.text("id", move.standard().id());
        json.text("version", move.standard().version());
        json.text("title", move.standard().title());
        json.text("name", move.standard().name());
        json.startObject("state");
        json.word("was", move.was());
        json.word("is", move.is());
        json.endObject();
        json.word("was", move.verdictWas());
        json.word("is", move.verdictIs());
        if (move.scoreIs() != null) {
            json.startObject("score");
            points(json, "was", move.scoreWas());
            points(json, "is", move.scoreIs());
            json.endObject();
        }
        criteria(json, move.criteria());
        json.endObject();
    }

    private static void points(Json json, String name, @Nullable Bounds points) throws IOException {
        if (points == null) {
            json.value(name, null);
            return;
        }
        json.startObject(name);
        json.value("low", points.least());
        json.value("high", points.most());
        json.endObject();
    }

    private static void criteria(Json json, List<CriterionMove> criteria) throws IOException {
        json.startArray("criteria");
        for (CriterionMove move : criteria) {
            json.startObject();
            json.text("id", move.criterion().id());
            json.text("candidate", move.candidate());
            json.text("clause", move.criterion().clause());
            json.text("requirement", move.criterion().requirement());
            json.text("was", move.was() == null ? null : move.was().name());
            json.text("is", move.is() == null ? null : move.is().name());
            json.endObject();
        }
        json.endArray();
    }
}
