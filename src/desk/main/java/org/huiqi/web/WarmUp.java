package org.huiqi.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.huiqi.Checker;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonReport;

/**
 * Checks an empty profile, so that the rules and what reads and writes are loaded before the first
 * one is sent.
 *
 * @param checker what to warm up
 * @param life what to tell when it is done
 */
record WarmUp(Checker checker, Life life) implements Runnable {

    @Override
    public void run() {
        try {
            LocalDate today = Checker.today();
            byte[] empty = "format: 1\n".getBytes(StandardCharsets.UTF_8);
            ProfileReader reader = new ProfileReader(checker.edition().criterionIds());
            if (reader.read(empty, "-", Format.YAML, today) instanceof Read.Accepted accepted) {
                JsonReport.pretty(checker.check(accepted.profile(), today, "-"));
                life.warmedUp();
            }
        } catch (RuntimeException | LinkageError e) {
            Route.log(e);
        }
    }
}
