package org.huiqi.imports;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.profile.Title;
import org.huiqi.profile.TitleType;
import org.jspecify.annotations.Nullable;

/** The forms of {@code forms.yaml}: how each is known and which lines are which fields. */
record Forms(
        Map<String, List<String>> lines,
        List<Statement> statements,
        Map<String, List<Line>> taxForms,
        List<Pattern> years,
        List<Certificate> certificates,
        List<Line> registry,
        Map<String, Pattern> bodies,
        Titles titles,
        Map<String, Pattern> words) {

    static final Forms ALL = read("forms.yaml", Forms.class);

    /** What the columns of a statement are amounts of. */
    enum Columns {
        YEAR_END,
        PERIOD
    }

    /** How the value of a line of a tax form, or in a column of an export, is read. */
    enum As {
        MONEY,
        PEOPLE,
        YEARS,
        ANSWER,
        INDUSTRY,
        NAME,
        CODE,
        TEXT,
        DAY,
        BODY,
        REMARK,
        WARNING,
        NOTHING
    }

    record Statement(
            Columns columns,
            List<List<String>> knownBy,
            List<String> lacks,
            Map<String, String> fields,
            List<String> told,
            Map<String, String> remarks,
            List<String> costs) {

        /** Whether a table is one of these. */
        boolean is(StatementTable table) {
            return knownBy.stream().allMatch(any -> any.stream().anyMatch(l -> table.has(names(l))))
                    && lacks.stream().noneMatch(line -> table.has(names(line)));
        }
    }

    record Line(
            List<String> names,
            As as,
            @Nullable String field,
            boolean next,
            @Nullable Integer power,
            boolean compared,
            @Nullable String remark,
            @Nullable String no,
            List<String> negated,
            @Nullable Pattern matching) {}

    record Certificate(
            List<String> forms,
            TitleType type,
            String line,
            Pattern number,
            String day,
            boolean ofYear) {}

    record Titles(
            Map<String, Title.Level> levels,
            Set<TitleType> byLevel,
            Set<TitleType> ofLevels,
            Set<TitleType> ofColumns) {}

    /** The names by which a line of statements is known. */
    static List<String> names(String line) {
        return ALL.lines.get(line);
    }

    /** The sentence that a line names. */
    static LineText sentence(String name) {
        return LineText.valueOf(name);
    }

    /** Words by which forms are taken apart; what each is about stands in the file. */
    static Pattern word(String name) {
        return Objects.requireNonNull(ALL.words.get(name), name);
    }

    /** Whether a text is such words and nothing else. */
    static boolean is(String name, String text) {
        return word(name).matcher(text).matches();
    }

    /** The place of a figure of a year in the profile. */
    static String path(int year, String field) {
        return String.format(Locale.ROOT, "years.%04d.%s", year, field);
    }

    /** A resource of this package as records; a list that is not there is empty. */
    static <T> T read(String name, Class<T> type) {
        YAMLMapper yaml = new YAMLMapper();
        JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        yaml.configOverride(List.class).setSetterInfo(empty);
        yaml.configOverride(Map.class).setSetterInfo(empty);
        try (InputStream in = Forms.class.getResourceAsStream(name)) {
            return yaml.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
