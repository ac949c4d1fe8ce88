package org.huiqi.rules.compile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import org.huiqi.Checker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.profile.Profile;

/** The first pack that a process compiles, to be loaded by a class loader of its own. */
public final class FirstCompilation implements Function<Path, String> {
    @Override
    public String apply(Path folder) {
        Checker checker = Checker.of(PackCompiler.load(PackFiles.in(folder)));
        Profile profile = Profile.builder().name("示例公司").build();
        return checker.verdicts(profile, LocalDate.of(2024, 9, 20)).toString();
    }
}
