package org.huiqi.excel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/** Writes a profile as the YAML or JSON that it is read from; nothing of it is lost. */
public final class ProfileText {
    private static final YAMLMapper YAML =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                                    .stringQuotingChecker(new Quotes())
                                    .build())
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private ProfileText() {}

    /**
     * {@return the profile as YAML, sections in the order of the dictionary}
     *
     * @param profile a profile as it was read
     */
    public static String yaml(Profile profile) {
        try {
            return YAML.writeValueAsString(object(profile));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * {@return the profile as indented JSON, sections in the order of the dictionary}
     *
     * @param profile a profile as it was read
     */
    public static String json(Profile profile) {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        lines.indentArraysWith(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(lines).writeValueAsString(object(profile)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> object(Record record) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : Values.components(record.getClass())) {
            Object value = plain(Values.at(record, component.getName()));
            if (value != null && !(value instanceof Map<?, ?> map && map.isEmpty())) {
                members.put(component.getName(), value);
            }
        }
        return members;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof AttestationEntry it && it.isPlain()) {
            return it.value();
        }
        if (value instanceof Record record) {
            return object(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ProfileText::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(key(key), plain(entry)));
            return sorted;
        }
        boolean itself =
                value == null
                        || value instanceof Integer
                        || value instanceof BigDecimal
                        || value instanceof Boolean;
        return itself ? value : value.toString();
    }

    private static String key(Object key) {
        return key instanceof Integer year
                ? String.format(Locale.ROOT, "%04d", year)
                : key.toString();
    }

    /** Leaves quotes away where every reader of YAML takes the words for text. */
    private static final class Quotes extends StringQuotingChecker {
        private static final long serialVersionUID = 1;

        private static final Pattern PLAIN =
                Pattern.compile(
                        "[\\p{L}_][\\p{L}\\p{N}_./@（）“”、，。·〔〕%+-]*(?: [\\p{L}\\p{N}_./@（）“”、，。·〔〕%+-]+)*");

        private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

        private static final Set<String> WORDS =
                Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

        @Override
        public boolean needToQuoteName(String name) {
            return !YEAR.matcher(name).matches() && !isPlain(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return !DATE.matcher(value).matches() && !isPlain(value);
        }

        private static boolean isPlain(String text) {
            return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        }
    }
}
