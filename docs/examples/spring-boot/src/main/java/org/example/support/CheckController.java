package org.example.support;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.huiqi.Checker;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonReport;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A profile in, a report out. */
@RestController
class CheckController {
    private static final int UNPROCESSABLE = 422;

    private final Checker checker;
    private final ProfileReader reader;

    CheckController(Checker checker) {
        this.checker = checker;
        this.reader = new ProfileReader(checker.edition().criterionIds());
    }

    /**
     * Checks a profile.
     *
     * @param profile the profile as JSON
     * @param asOf the day to check on; today where it is not given
     * @return the report; 422 and what is wrong where the profile is refused
     */
    @PostMapping(path = "/check", consumes = "application/json", produces = "application/json")
    CompletableFuture<ResponseEntity<String>> check(
            @RequestBody byte[] profile, @RequestParam(required = false) LocalDate asOf) {
        LocalDate day = asOf == null ? Checker.today() : asOf;
        return CompletableFuture.supplyAsync(() -> answer(profile, day));
    }

    private ResponseEntity<String> answer(byte[] profile, LocalDate day) {
        Read read = reader.read(profile, "request", Format.JSON, day);
        if (read instanceof Read.Accepted accepted) {
            return json(200, JsonReport.line(checker.check(accepted.profile(), day, "request")));
        }
        Read.Refused refused = (Read.Refused) read;
        return json(UNPROCESSABLE, JsonReport.refused("request", refused.faults()));
    }

    private static ResponseEntity<String> json(int status, String body) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
