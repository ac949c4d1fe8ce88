package org.huiqi.synthetic;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiqi.lab.boundary.RuleLines;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.rules.pack.RulePack;

/**
 * Invents firms for benchmarks and demonstrations, as JSON Lines. Every one is a profile that can
 * be read; its values fall on the lines that the rules, the standards and the benefits of an
 * edition draw, and beside them, more often than in life. Names say that they are synthetic, and
 * there are no credit codes.
 *
 * <p>Rules, day, seed and number decide a firm: the same ones give the same bytes on every machine,
 * and the first firms of a long file are those of a short one. Immutable and thread-safe.
 */
public final class FirmGenerator {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    /** Sections that are made by hand, and what no generated firm has. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "format",
                    "creditCode",
                    "subject",
                    "registration",
                    "industry",
                    "years",
                    "titles" + Profile.COMPLETE,
                    AttestationKey.SECTION,
                    Profile.ORIGIN);

    /** What few firms have at hand; one file in four says nothing of it. */
    private static final List<String> SELDOM =
            List.of(
                    "foundedOn",
                    "itSystems",
                    "srdiLocalScore",
                    "market",
                    "mainProduct",
                    "quality",
                    "ip",
                    "equityFinancing",
                    "rdInstitutions",
                    "awards",
                    "technicalStandards");

    private final long seed;
    private final CompanyMaker companies;
    private final FigureMaker figures;
    private final RecordMaker rest;
    private final AttestationMaker attestations;

    /**
     * A generator.
     *
     * @param pack the rules whose lines values fall on, and whose conditions are attested
     * @param asOf the day that the firms are to be checked on: their years and days lie before it
     * @param seed any number
     */
    public FirmGenerator(RulePack pack, LocalDate asOf, long seed) {
        RuleLines lines = RuleLines.of(pack, asOf);
        this.seed = seed;
        this.companies = new CompanyMaker(lines);
        this.figures = new FigureMaker(lines);
        this.rest = new RecordMaker(Profile.class, "", LEFT_OUT, lines);
        this.attestations = new AttestationMaker(pack.edition());
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
        Firm firm =
                new Firm(
                        Archetype.draw(chance),
                        chance.of(100, 98, 98, 90, 60),
                        chance.of(0, 60, 95, 100),
                        figures.firstYear(chance));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("format", 1);
        values.put("name", String.format(Locale.ROOT, "合成企业-%06d", number));
        values.put("subject", companies.subject(chance, firm));
        values.put("registration", companies.registration(chance, firm));
        values.put("industry", companies.industry(chance, firm));
        values.put("years", figures.make(chance, firm));
        values.putAll(rest.make(chance, firm));
        SELDOM.stream().filter(section -> !chance.percent(firm.detail())).forEach(values::remove);
        companies.founded(chance, firm, values);
        values.put(AttestationKey.SECTION, attestations.make(chance, firm));
        return values;
    }

    private void writeObject(JsonGenerator json, Map<?, ?> values) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            json.writeFieldName((String) entry.getKey());
            writeValue(json, entry.getValue());
        }
        json.writeEndObject();
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
            json.writeString((String) value);
        }
    }
}
