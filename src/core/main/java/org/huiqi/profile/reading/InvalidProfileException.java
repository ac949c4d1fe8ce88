package org.huiqi.profile.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.profile.schema.Fields;

/**
 * A profile that a program made says what the reading of a file refuses. Its message names the
 * fields alone, for it may be logged; the faults hold values of the profile.
 */
public final class InvalidProfileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    /**
     * An exception.
     *
     * @param faults why the profile is refused
     */
    public InvalidProfileException(List<Fault> faults) {
        super(
                faults.stream()
                        .map(fault -> Fields.template(fault.path()))
                        .distinct()
                        .collect(Collectors.joining(", ", "the profile is refused for ", "")));
        this.faults = List.copyOf(faults);
    }

    /** {@return every fault found, as {@link Read.Refused} has them} */
    public List<Fault> faults() {
        return faults;
    }
}
