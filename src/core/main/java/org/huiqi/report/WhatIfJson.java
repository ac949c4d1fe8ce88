package org.huiqi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.huiqi.WhatIf;
import org.huiqi.WhatIf.CriterionMove;
import org.huiqi.WhatIf.ProgrammeMove;
import org.huiqi.WhatIf.StandardMove;
import org.huiqi.profile.reading.ProfileChange;

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
        return Json.pretty(whatIf, JsonContent.FULL, (json, asked) -> write(json, asked, changes));
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
        Json.writeLine(whatIf, JsonContent.FULL, (json, asked) -> write(json, asked, changes), out);
    }

    private static void write(Json json, WhatIf whatIf, List<ProfileChange> changes)
            throws IOException {
        json.value("whatif", 1);
        JsonReport.about(json, whatIf.before());
        json.value("ruleset", whatIf.before().ruleset());
        json.object("profile", whatIf, WhatIfJson::profile);
        json.array("changes", changes, WhatIfJson::change);
        json.array("programmes", whatIf.programmes(), WhatIfJson::programme);
        json.array("standards", whatIf.standards(), WhatIfJson::standard);
        json.array("warnings", whatIf.warnings(), JsonReport::warning);
    }

    private static void profile(Json json, WhatIf whatIf) throws IOException {
        json.value("source", whatIf.before().source());
        json.value("digest", whatIf.before().digest());
        json.value("changed", whatIf.after().digest());
    }

    private static void change(Json json, ProfileChange change) throws IOException {
        json.value("kind", change.kind());
        json.value("said", change.said());
    }

    private static void programme(Json json, ProgrammeMove move) throws IOException {
        json.value("id", move.programme().id());
        json.value("name", move.programme().name());
        json.value("was", move.was());
        json.value("is", move.is());
        json.array("criteria", move.criteria(), WhatIfJson::criterion);
    }

    private static void standard(Json json, StandardMove move) throws IOException {
        json.value("id", move.standard().id());
        json.value("version", move.standard().version());
        json.value("title", move.standard().title());
        json.value("name", move.standard().name());
        json.object("state", move, WhatIfJson::state);
        json.value("was", move.verdictWas());
        json.value("is", move.verdictIs());
        if (move.scoreIs() != null) {
            json.object("score", move, WhatIfJson::score);
        }
        json.array("criteria", move.criteria(), WhatIfJson::criterion);
    }

    private static void state(Json json, StandardMove move) throws IOException {
        json.value("was", move.was());
        json.value("is", move.is());
    }

    private static void score(Json json, StandardMove move) throws IOException {
        json.object("was", move.scoreWas(), StandardsJson::bounds);
        json.object("is", move.scoreIs(), StandardsJson::bounds);
    }

    private static void criterion(Json json, CriterionMove move) throws IOException {
        json.value("id", move.criterion().id());
        json.value("candidate", move.candidate());
        json.value("clause", move.criterion().clause());
        json.value("requirement", move.criterion().requirement());
        json.value("was", move.was());
        json.value("is", move.is());
    }
}
