package org.huiqi.screening.synthetic;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;

/**
 * Invents firms for benchmarks and demonstrations, as JSON Lines. Every one is a profile that can
 * be read; its values fall on the lines that the handbook draws, and beside them, more often than
 * in life. Names say that they are synthetic, and there are no credit codes.
 *
 * <p>Seed and number decide a firm: the same ones give the same bytes on every machine, and the
 * first firms of a long file are those of a short one. Immutable and thread-safe.
 */
public final class FirmGenerator {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d-\\d\\d-\\d\\d");

    private final long seed;

    /** Years from those that firms are made for to those of the edition. */
    private final int later;

    private final CompanyMaker companies = new CompanyMaker();
    private final RecordMaker rest = new RecordMaker(Profile.class, "", leftOut());
    private final StandardFactsMaker standards = new StandardFactsMaker();
    private final AttestationMaker attestations;

    private static Set<String> leftOut() {
        Set<String> paths = new HashSet<>(StandardFactsMaker.PATHS);
        paths.addAll(
                Set.of(
                        "format",
                        "creditCode",
                        "subject",
                        "registration",
                        "industry",
                        "years",
                        AttestationKey.SECTION,
                        Profile.ORIGIN));
        return paths;
    }

    /**
     * A generator.
     *
     * @param edition the handbook whose conditions are attested; years and dates lie about its
     *     first year
     * @param seed any number
     */
    public FirmGenerator(Edition edition, long seed) {
        this.seed = seed;
        this.later = edition.from() == null ? 0 : edition.from().getYear() - Chance.TODAY.getYear();
        this.attestations = new AttestationMaker(edition);
    }

    /**
     * Writes the firms 1 to {@code count}, one a line, UTF-8.
     *
     * @throws IOException where the stream fails
     */
    public void write(long count, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        for (long number = 1; number <= count; number++) {
            writeObject(json, firm(number));
            json.writeRaw('\n');
        }
        json.close();
    }

    private Map<String, Object> firm(long number) {
        Chance chance = new Chance(seed, number);
        Firm firm = new Firm(Archetype.draw(chance), chance.of(100, 98, 98, 90, 60));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("format", 1);
        values.put("name", String.format(Locale.ROOT, "合成企业-%06d", number));
        values.put("subject", companies.subject(chance, firm));
        values.put("registration", companies.registration(chance, firm));
        values.put("industry", companies.industry(chance, firm));
        values.put("years", companies.years(chance, firm));
        values.putAll(rest.make(chance, firm));
        Object attested = attestations.make(chance, firm);
        standards.add(Chance.apart(seed, number), firm, values);
        values.put(AttestationKey.SECTION, attested);
        return values;
    }

    private void writeObject(JsonGenerator json, Map<?, ?> values) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            String name = (String) entry.getKey();
            boolean year = YEAR.matcher(name).matches();
            json.writeFieldName(year ? String.valueOf(Integer.parseInt(name) + later) : name);
            boolean isYear =
                    name.toLowerCase(Locale.ROOT).endsWith("year") || name.endsWith("Years");
            writeValue(json, isYear ? inYears(entry.getValue()) : entry.getValue());
        }
        json.writeEndObject();
    }

    /** A year moved to those of the edition; a number of years stays. */
    private Object inYears(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::inYears).toList();
        }
        boolean year = YEAR.matcher(String.valueOf(value)).matches();
        return year && value instanceof Integer number ? (Object) (number + later) : value;
    }

    /** A date moved to the years of the edition. */
    private String moved(String text) {
        return later == 0 || !DATE.matcher(text).matches()
                ? text
                : LocalDate.parse(text).plusYears(later).toString();
    }

    private void writeValue(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            writeObject(json, map);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object entry : list) {
                writeValue(json, entry);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else {
            json.writeString(moved((String) value));
        }
    }
}
