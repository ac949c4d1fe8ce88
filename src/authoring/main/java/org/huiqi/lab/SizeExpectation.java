package org.huiqi.lab;

import java.util.List;
import org.huiqi.Report;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.reading.Location;
import org.jspecify.annotations.Nullable;

/**
 * The firm is of a size class of the SME standard.
 *
 * @param at where it stands in the case file
 * @param size the class; null where the figures leave it open
 */
public record SizeExpectation(Location at, @Nullable SizeClass size) implements Expectation {
    @Override
    public String subject() {
        return "size";
    }

    @Override
    public String expected() {
        return String.valueOf(size);
    }

    @Override
    public List<Met> differences(Report report) {
        SizeClass met = report.size().sizeClass();
        return met == size ? List.of() : Met.value(String.valueOf(met));
    }
}
