package org.huiqi.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Overview;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Kind;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.catalogue.Standard;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The catalogue as JSON, both languages inside: a list, one programme, one overview. */
public final class CatalogueJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private CatalogueJson() {}

    private record Contents(
            String edition, Bilingual title, List<Entry> programmes, List<Titled> overviews) {}

    private record Whole(
            String edition,
            Bilingual title,
            @Nullable LocalDate from,
            List<Programme> programmes,
            List<Overview> overviews,
            List<Standard> standards) {}

    private record Entry(String id, Bilingual name, Kind kind, @Nullable Window window) {}

    private record Titled(String id, Bilingual name) {}

    /**
     * {@return every programme and overview with its name}
     *
     * @param edition a catalogue
     */
    public static String list(Edition edition) {
        return write(
                new Contents(
                        edition.id(),
                        edition.title(),
                        edition.programmes().stream()
                                .map(p -> new Entry(p.id(), p.name(), p.kind(), p.window()))
                                .toList(),
                        edition.overviews().stream()
                                .map(o -> new Titled(o.id(), o.name()))
                                .toList()));
    }

    /**
     * {@return all of it: the texts that reports leave out, by the ids that they name}
     *
     * @param edition a catalogue
     */
    public static String edition(Edition edition) {
        return write(
                new Whole(
                        edition.id(),
                        edition.title(),
                        edition.from(),
                        edition.programmes(),
                        edition.overviews(),
                        edition.titleStandards()));
    }

    /**
     * {@return all that is known of one programme, with the edition that it is of}
     *
     * @param edition the catalogue
     * @param programme a programme of the edition
     */
    public static String programme(Edition edition, Programme programme) {
        ObjectNode node = MAPPER.createObjectNode().put("edition", edition.id());
        return write(node.setAll((ObjectNode) MAPPER.valueToTree(programme)));
    }

    /**
     * {@return all that is known of one policy overview}
     *
     * @param overview an overview of the edition
     */
    public static String overview(Overview overview) {
        return write(overview);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
