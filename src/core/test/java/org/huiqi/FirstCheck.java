package org.huiqi;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.huiqi.profile.Profile;

/** The first check of a process, to be loaded by a class loader of its own. */
public final class FirstCheck implements Supplier<String> {
    @Override
    public String get() {
        Profile profile = Profile.builder().name("示例公司").build();
        return Checker.builtIn().verdicts(profile, LocalDate.of(2024, 9, 20)).toString();
    }
}
