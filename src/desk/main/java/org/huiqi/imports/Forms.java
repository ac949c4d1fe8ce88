package org.huiqi.imports;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiqi.profile.TitleType;
import org.jspecify.annotations.Nullable;

/** The forms of {@code forms.yaml}: how each is known and which lines are which fields. */
record Forms(
        List<Statement> statements,
        Map<String, List<Line>> taxForms,
        List<Certificate> certificates) {

    static final Forms ALL = read();

    /** What the columns of a statement are amounts of. */
    enum Columns {
        YEAR_END,
        PERIOD
    }

    /** How the value of a line of a tax form is read. */
    enum As {
        MONEY,
        PEOPLE,
        YEARS,
        ANSWER,
        INDUSTRY
    }

    record Statement(
            Columns columns,
            Map<String, List<String>> lines,
            List<List<String>> knownBy,
            Map<String, String> fields,
            List<String> told) {

        /** The names by which a line is known. */
        List<String> names(String line) {
            return lines.getOrDefault(line, List.of());
        }
    }

    record Line(
            List<String> names,
            As as,
            @Nullable String field,
            boolean next,
            @Nullable Integer power,
            boolean compared,
            @Nullable StatementText remark,
            @Nullable StatementText no,
            @Nullable List<String> negated,
            @Nullable Pattern matching) {}

    record Certificate(
            List<String> forms,
            TitleType type,
            String line,
            Pattern number,
            String day,
            boolean ofYear) {}

    private static Forms read() {
        try (InputStream in = Forms.class.getResourceAsStream("forms.yaml")) {
            return new YAMLMapper().readValue(in, Forms.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
