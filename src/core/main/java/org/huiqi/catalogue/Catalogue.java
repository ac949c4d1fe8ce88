package org.huiqi.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Reads an edition's catalogue files. */
public final class Catalogue {
    private static final ObjectReader YAML =
            JsonMapper.builder(new YAMLFactory())
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .reader();

    private Catalogue() {}

    /**
     * Reads {@code edition.yaml} and every file that it lists.
     *
     * @param files rules and catalogue
     * @return the edition
     * @throws CatalogueException where a file is missing or does not fit its shape
     */
    public static Edition read(PackFiles files) {
        Index index = index(files);
        List<Programme> programmes =
                index.register().keySet().stream()
                        .map(id -> read(files, id + ".yaml", Programme.class))
                        .toList();
        List<Overview> overviews =
                index.overviews().stream()
                        .map(id -> read(files, id + ".yaml", Overview.class))
                        .toList();
        return new Edition(
                index.id(),
                index.from(),
                index.previous(),
                index.renumbered(),
                index.title(),
                index.standards(),
                index.perProgramme(),
                index.register(),
                index.readings(),
                programmes,
                overviews,
                standards(files));
    }

    /** Every version of the standards that lead to a title, by rung and then by version. */
    private static List<Standard> standards(PackFiles files) {
        return files.titleStandards().stream()
                .map(name -> standard(files, name))
                .sorted(
                        Comparator.comparingInt(Standard::rung)
                                .thenComparing(Standard::id)
                                .thenComparing(Standard::version))
                .toList();
    }

    private static Standard standard(PackFiles files, String name) {
        String file = name + ".yaml";
        Standard standard = read(file, files.standard(file), Standard.class);
        if (!standard.file().equals(name)) {
            throw new CatalogueException(
                    file
                            + "：编号和版本应与文件名一致，写的是 "
                            + standard.file()
                            + " / id and version should be those of the file's name, not "
                            + standard.file());
        }
        return standard;
    }

    /**
     * Which edition an index is of, as far as that can be read: what is wrong with it is said by
     * who reads it whole.
     *
     * @param folder stands for the id where it has none
     * @param index text of {@code edition.yaml}
     */
    static Editions.Held held(String folder, String index) {
        try {
            JsonNode node = YAML.readTree(index);
            String id = node.path("id").asText(folder);
            String from = node.path("from").asText("");
            return new Editions.Held(
                    id.isEmpty() ? folder : id, from.isEmpty() ? null : LocalDate.parse(from));
        } catch (JsonProcessingException | DateTimeException e) {
            return new Editions.Held(folder, null);
        }
    }

    /** What the edition holds. */
    static Index index(PackFiles files) {
        return read(files, PackFiles.INDEX, Index.class);
    }

    private static <T> T read(PackFiles files, String file, Class<T> type) {
        return read(file, files.seed(file), type);
    }

    private static <T> T read(String file, Optional<String> found, Class<T> type) {
        String text =
                found.orElseThrow(() -> new CatalogueException(file + "：文件不存在 / file is missing"));
        try {
            return YAML.forType(type).readValue(text);
        } catch (JsonMappingException e) {
            throw new CatalogueException(place(file, e) + " " + path(e) + "：" + reason(e), e);
        } catch (JsonProcessingException e) {
            throw new CatalogueException(place(file, e) + "：YAML 语法错误 / not valid YAML", e);
        }
    }

    private static String place(String file, JsonProcessingException e) {
        return e.getLocation() == null
                ? file
                : file + ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String reason(JsonMappingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }

    /** What {@code edition.yaml} holds. */
    record Index(
            String id,
            @Nullable LocalDate from,
            @Nullable String previous,
            @Nullable Map<String, String> renumbered,
            Bilingual title,
            List<String> standards,
            @Nullable List<String> perProgramme,
            List<String> overviews,
            Map<String, List<String>> register,
            @Nullable List<String> readings) {
        /** Ids of the programmes and overviews, which have a file each. */
        List<String> files() {
            return Stream.concat(register.keySet().stream(), overviews.stream()).toList();
        }
    }
}
