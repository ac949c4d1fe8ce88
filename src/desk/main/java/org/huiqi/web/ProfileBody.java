package org.huiqi.web;

import java.io.IOException;
import java.time.LocalDate;
import org.eclipse.jetty.server.Request;
import org.huiqi.excel.ProfileWorkbookReader;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;

/**
 * Reads the profile that a body holds. Immutable.
 *
 * @param type what the body is
 * @param bytes the body
 * @param source what to call it
 */
record ProfileBody(Body.Type type, byte[] bytes, String source) {

    /** Takes in the body of a call, which is one of some types. */
    static ProfileBody of(Call call, Limits limits, Lanes lanes, Life life, Body.Type... allowed)
            throws ProblemException, IOException {
        Request request = call.request();
        Body.Type type = Body.type(request, allowed);
        String source = call.source();
        lanes.toRead(request, type);
        BodyLimits bounds =
                new BodyLimits(limits.profileBytes(), Intake.deadline(request, limits), life);
        return new ProfileBody(type, Body.bytes(request, bounds), source);
    }

    /** The profile. */
    Profile profile(ProfileReader reader, LocalDate asOf) throws ProblemException {
        Read read =
                switch (type) {
                    case XLSX -> new ProfileWorkbookReader(reader).read(bytes, source, asOf);
                    case JSON -> reader.read(bytes, source, Format.JSON, asOf);
                    default -> reader.read(bytes, source, Format.YAML, asOf);
                };
        if (read instanceof Read.Refused refused) {
            throw new ProblemException(Problem.of(source, refused));
        }
        return ((Read.Accepted) read).profile();
    }
}
