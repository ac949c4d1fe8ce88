package org.huiqi.lab;

import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.profile.reading.Fault;
import org.huiqi.text.Language;

/** A case file cannot be read. The message has one line a fault, each with file, line, column. */
public final class CaseFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * Every fault of the file at once.
     *
     * @param faults in the order of the file
     */
    public CaseFileException(List<Fault> faults) {
        super(text(faults, Language.EN));
        this.faults = List.copyOf(faults);
    }

    /** {@return what is wrong} */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * {@return the message in a language}
     *
     * @param language which one
     */
    public String in(Language language) {
        return text(faults, language);
    }

    private static String text(List<Fault> faults, Language language) {
        return faults.stream()
                .map(fault -> fault.message().in(language))
                .collect(Collectors.joining("\n"));
    }
}
