package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.profile.reading.Profiles.canonicalJson;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.huiqi.RandomProfile;
import org.huiqi.Sample;
import org.huiqi.Trees;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    @Property(tries = 25, seed = "1")
    void a_workbook_gives_back_the_profile_that_was_written(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Profile profile = Trees.profile(RandomProfile.tree(seed));
        Language language = seed % 2 == 0 ? Language.ZH : Language.EN;
        byte[] workbook = Workbooks.WRITER.filled(profile, language);
        assertThat(canonicalJson(Workbooks.profile(workbook))).isEqualTo(canonicalJson(profile));
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2023})
    void a_year_without_a_figure_comes_back(int year) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", 1);
        tree.put("years", Map.of(String.valueOf(year), Map.of(), "2022", Map.of("revenue", 1)));
        Profile profile = Trees.profile(tree);
        Profile back = Workbooks.profile(Workbooks.WRITER.filled(profile, Language.ZH));
        assertThat(back.years()).containsOnlyKeys(2022, year);
        assertThat(canonicalJson(back)).isEqualTo(canonicalJson(profile));
    }

    @Property(tries = 100, seed = "2")
    void yaml_and_json_give_back_the_profile_that_was_written(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Profile profile = Trees.profile(RandomProfile.tree(seed));
        String canonical = canonicalJson(profile);
        assertThat(canonicalJson(read(ProfileText.yaml(profile), Format.YAML)))
                .isEqualTo(canonical);
        assertThat(canonicalJson(read(ProfileText.json(profile), Format.JSON)))
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void any_text_comes_back_as_it_was(String text) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", 1);
        tree.put("name", text);
        tree.put("note", text);
        tree.put("courses", List.of(Map.of("id", "k1", "lecturer", text, "note", text)));
        tree.put(
                "attestations",
                Map.of("P09-08", Map.of("value", true, "by", text, "evidence", text)));
        Profile profile = Trees.profile(tree);
        String canonical = canonicalJson(profile);
        assertThat(canonicalJson(Workbooks.profile(Workbooks.WRITER.filled(profile, Language.ZH))))
                .isEqualTo(canonical);
        assertThat(canonicalJson(read(ProfileText.yaml(profile), Format.YAML)))
                .isEqualTo(canonical);
    }

    static Stream<String> profiles() throws IOException {
        return new String(resource("profiles.txt"), StandardCharsets.UTF_8).lines();
    }

    static String[] texts() throws IOException {
        return new ObjectMapper().readValue(resource("texts.json"), String[].class);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = RoundTripTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void nothing_that_yaml_can_say_is_lost(String yaml) {
        Profile profile = Sample.profile(yaml);
        String canonical = canonicalJson(profile);
        List<String> met = new ArrayList<>();
        for (Language language : Language.values()) {
            byte[] workbook = Workbooks.WRITER.filled(profile, language);
            met.add(canonicalJson(Workbooks.profile(workbook)));
        }
        met.add(canonicalJson(read(ProfileText.yaml(profile), Format.YAML)));
        assertThat(met).containsOnly(canonical);
    }

    @Test
    void an_empty_template_says_nothing() {
        assertThat(canonicalJson(Workbooks.profile(Workbooks.template())))
                .isEqualTo("{\"format\":1}");
    }

    private static Profile read(String text, Format format) {
        return Sample.read(text, format, Sample.AS_OF);
    }
}
