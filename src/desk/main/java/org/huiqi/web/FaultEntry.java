package org.huiqi.web;

import org.huiqi.profile.reading.Fault;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** A fault of a profile or a file as it stands in an answer: by its file, or by line or cell. */
record FaultEntry(
        @AnswerJson.Optional @Nullable String place,
        String path,
        @AnswerJson.Optional @Nullable Integer line,
        @AnswerJson.Optional @Nullable Integer column,
        @AnswerJson.Optional @Nullable String cell,
        @Nullable String value,
        Bilingual problem,
        Bilingual allowed,
        Bilingual message) {

    private FaultEntry(
            Fault fault,
            @Nullable String place,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String cell) {
        this(
                place,
                fault.path(),
                line,
                column,
                cell,
                fault.value(),
                fault.problem(),
                fault.advice(),
                fault.message());
    }

    static FaultEntry of(Fault fault) {
        return new FaultEntry(fault, fault.at().source(), null, null, null);
    }

    static FaultEntry of(Fault fault, String source) {
        String at = fault.at().source();
        boolean hasLine = fault.at().line() > 0;
        return new FaultEntry(
                fault,
                null,
                hasLine ? fault.at().line() : null,
                hasLine ? fault.at().column() : null,
                at.startsWith(source + " ") ? at.substring(source.length() + 1) : null);
    }
}
