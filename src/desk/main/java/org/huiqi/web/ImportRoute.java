package org.huiqi.web;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.huiqi.Checker;
import org.huiqi.imports.ImportOptions;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.imports.Importer;
import org.huiqi.profile.reading.ProfileReader;
import org.jspecify.annotations.Nullable;

/** Takes the files of a client and hands out the profile that they fill, and what is to be told. */
final class ImportRoute {
    static final String PATH = "/api/import";

    static final Set<String> PARAMETERS =
            Set.of("asOf", "year", "encoding", "prefer", "titles", "registrationDate");

    private final Limits limits;
    private final Lanes lanes;
    private final Life life;
    private final ProfileReader reader;

    ImportRoute(Checker checker, Limits limits, Lanes lanes, Life life) {
        this.limits = limits;
        this.lanes = lanes;
        this.life = life;
        this.reader = new ProfileReader(checker.edition().criterionIds(), limits.reading());
    }

    Answer answer(Call call) throws Exception {
        Request request = call.request();
        LocalDate asOf = call.asOf();
        call.language();
        ImportOptions options = options(call);
        Deadline deadline = Deadline.in(limits.time());
        Body.type(request, Body.Type.FORM);
        Turns turns = lanes.toRead(request, Body.Type.XLSX);
        BodyLimits bounds =
                new BodyLimits(limits.profileBytes(), Intake.deadline(request, limits), life);
        ImportBody body = ImportBody.of(request, Body.bytes(request, bounds));
        Pace pace = new Pace(request, deadline, life);
        Importer importer = new Importer(reader, asOf, pace);
        return turns.take(deadline, () -> Pace.during(() -> answer(importer, body, asOf, options)));
    }

    private Answer answer(Importer importer, ImportBody body, LocalDate asOf, ImportOptions options)
            throws ProblemException {
        return Answer.json(
                ImportJson.of(importer.fill(body.profile(reader, asOf), body.files(), options)));
    }

    private static ImportOptions options(Call call) throws ProblemException {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (flag(call, "titles")) {
            extras.add(Extra.TITLES);
        }
        if (flag(call, "registrationDate")) {
            extras.add(Extra.REGISTRATION_DATE);
        }
        return new ImportOptions(year(call), encoding(call), call.parameter("prefer"), extras);
    }

    private static boolean flag(Call call, String name) throws ProblemException {
        String text = call.parameter(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw call.badParameter(name, text, "true|false");
        }
        return "true".equals(text);
    }

    private static @Nullable Integer year(Call call) throws ProblemException {
        String text = call.parameter("year");
        if (text == null) {
            return null;
        }
        if (!text.matches("(?:19|20|21)[0-9]{2}")) {
            throw call.badParameter("year", text, "1900-2199");
        }
        return Integer.valueOf(text);
    }

    private static @Nullable Charset encoding(Call call) throws ProblemException {
        String text = call.parameter("encoding");
        try {
            return text == null ? null : Charset.forName(text);
        } catch (IllegalArgumentException e) {
            throw call.badParameter("encoding", text, "UTF-8, GBK, GB18030");
        }
    }
}
