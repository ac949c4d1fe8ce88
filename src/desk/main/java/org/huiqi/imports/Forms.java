package org.huiqi.imports;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.profile.Title;
import org.huiqi.profile.TitleType;
import org.jspecify.annotations.Nullable;

/** The forms of {@code forms.yaml}: how each is known and which lines are which fields. */
record Forms(
        List<Statement> statements,
        Map<String, List<Line>> taxForms,
        List<Certificate> certificates,
        Registry registry,
        Header header,
        Return taxReturn) {

    static final Forms ALL = read("forms.yaml", Forms.class);

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

    /** What stands in a column of an export of a registry. */
    enum Column {
        NAME,
        CODE,
        PROVINCE,
        CITY,
        COUNTY,
        FOUNDED,
        STATE,
        BODY,
        INSURED,
        SIZE,
        SCOPE,
        INDUSTRY,
        /** What other columns say as well. */
        NOTHING
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
            @Nullable String remark,
            @Nullable String no,
            @Nullable List<String> negated,
            @Nullable Pattern matching) {

        /** The sentence for the value, or for the answer no; null where there is none. */
        @Nullable TaxLineText remark(boolean isNo) {
            String key = isNo ? no : remark;
            return key == null ? null : TaxLineText.valueOf(key);
        }
    }

    record Certificate(
            List<String> forms,
            TitleType type,
            String line,
            Pattern number,
            String day,
            boolean ofYear) {}

    /** What exports of registries say; the words are told in the file. */
    record Registry(
            Map<String, Column> columns,
            Map<String, Pattern> bodies,
            List<String> industries,
            Pattern industryCode,
            Pattern personal,
            Pattern inBusiness,
            Pattern training,
            Pattern university,
            Pattern titleLists,
            Pattern between,
            Pattern level,
            Pattern brackets,
            Pattern ambiguous,
            Pattern no,
            Map<String, Title.Level> levels,
            Set<TitleType> byLevel,
            Set<TitleType> ofLevels,
            Set<TitleType> ofColumns) {}

    /** How a form says whose it is; the words are told in the file. */
    record Header(
            Pattern form,
            Pattern numbered,
            Pattern name,
            Pattern code,
            Pattern afterName,
            Pattern wholeCode,
            String ofPeriod) {}

    /** How a tax return is laid out; the words are told in the file. */
    record Return(
            Pattern item,
            Pattern industry,
            List<String> years,
            Pattern beside,
            String yes,
            String no,
            String marked,
            String boxFirst,
            Pattern boxBefore,
            Pattern boxBehind,
            String cover,
            String numbered,
            String amounts) {}

    /** The place of a figure of a year in the profile. */
    static String path(int year, String field) {
        return String.format(Locale.ROOT, "years.%04d.%s", year, field);
    }

    /** A resource of this package as records. */
    static <T> T read(String name, Class<T> type) {
        try (InputStream in = Forms.class.getResourceAsStream(name)) {
            return new YAMLMapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
