package org.huiqi.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.huiqi.Checker;
import org.huiqi.WhatIf;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.WhatIfJson;

/** Takes a profile with changes and says what would be different. */
final class WhatIfDesk {
    private final Checker checker;
    private final Limits limits;
    private final Lanes lanes;
    private final Life life;
    private final ProfileReader reader;

    WhatIfDesk(Checker checker, Limits limits, Lanes lanes, Life life) {
        this.checker = checker;
        this.limits = limits;
        this.lanes = lanes;
        this.life = life;
        this.reader = new ProfileReader(checker.edition().criterionIds(), limits.reading());
    }

    /** The difference that changes make. */
    Answer answer(Call call) throws Exception {
        Face face = Face.chosen(call, List.of(Face.JSON));
        LocalDate asOf = call.asOf();
        Set<String> asked = call.programmes(checker.edition());
        Set<String> programmes = asked.isEmpty() ? checker.edition().programmeIds() : asked;
        Deadline deadline = Deadline.in(limits.time());
        ProfileBody body =
                ProfileBody.of(call, limits, lanes, life, Body.Type.JSON, Body.Type.YAML);
        Request request = call.request();
        WhatIfBody what =
                lanes.toRead(request, body.type())
                        .take(deadline, () -> WhatIfBody.of(body, reader, asOf));
        refuseLarge(what.profile(), body.source(), programmes);
        refuseLarge(what.changed(), body.source(), programmes);
        Pace pace = new Pace(request, deadline, life);
        return lanes.toCheck(request, face, what.changed(), programmes)
                .take(
                        deadline,
                        () ->
                                Pace.during(
                                        () ->
                                                written(
                                                        what,
                                                        asOf,
                                                        body.source(),
                                                        programmes,
                                                        pace)));
    }

    private void refuseLarge(Profile profile, String source, Set<String> programmes)
            throws ProblemException {
        Optional<Fault> fault = limits.report().fault(checker, profile, source, programmes);
        if (fault.isPresent()) {
            throw new ProblemException(Problem.of(source, new Read.Refused(List.of(fault.get()))));
        }
    }

    private Answer written(
            WhatIfBody what, LocalDate asOf, String source, Set<String> programmes, Runnable pace) {
        WhatIf whatIf =
                WhatIf.of(
                        checker.check(what.profile(), asOf, source, programmes, pace),
                        checker.check(what.changed(), asOf, source, programmes, pace));
        return Answer.of(
                Face.JSON.header(),
                Packing.of(pace, out -> WhatIfJson.writeLine(whatIf, what.changes(), out)));
    }
}
