package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a profile may hold. */
class ReadingLimitsTest {
    private static final ProfileReader USUAL = new ProfileReader(Set.of("P10-07"));

    private static Read read(ProfileReader reader, String members) {
        byte[] bytes = ("{\"format\": 1,\n" + members + "}").getBytes(UTF_8);
        return reader.read(bytes, "x", Format.JSON, Sample.AS_OF);
    }

    private static String entries(String list, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\": \"s" + i + "\"}")
                .collect(Collectors.joining(",", "\"" + list + "\": [", "]"));
    }

    private static String keys(String map, String key, String value, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "\"" + key + i + "\": " + value)
                .collect(Collectors.joining(",", "\"" + map + "\": {", "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"consortia", "xinchuangEntries", "bonds"})
    void a_list_has_200_entries_at_most(String list) {
        assertThat(read(USUAL, entries(list, 200))).isInstanceOf(Read.Accepted.class);
        List<Fault> faults = ((Read.Refused) read(USUAL, entries(list, 201))).faults();
        assertThat(faults)
                .extracting(fault -> fault.message().zh())
                .containsExactly(
                        "x:2:" + (list.length() + 5) + " " + list + "：201 项太多；最多 200 项；请分成几份档案");
        assertThat(faults.get(0).message().en())
                .endsWith("201 are too many entries; give 200 at most; make several profiles");
    }

    @Test
    void a_list_inside_an_entry_has_the_same_limit() {
        String inside =
                IntStream.range(0, 201).mapToObj(i -> "{}").collect(Collectors.joining(","));
        Read read =
                read(USUAL, "\"consortia\": [{\"id\": \"c\", \"participants\": [" + inside + "]}]");
        assertThat(Reading.messages(read))
                .containsExactly("x:2:43 consortia[0].participants：201 项太多；最多 200 项；请分成几份档案");
    }

    @Test
    void a_list_of_words_has_the_same_limit() {
        String words = "\"CHAIN_LEADER\",".repeat(200) + "\"CHAIN_LEADER\"";
        assertThat(Reading.messages(read(USUAL, "\"subject\": {\"roles\": [" + words + "]}")))
                .containsExactly("x:2:22 subject.roles：201 项太多；最多 200 项；请分成几份档案");
    }

    @Test
    void there_are_200_years_at_most() {
        assertThat(read(USUAL, keys("years", "", "{}", 1900, 200)))
                .isInstanceOf(Read.Accepted.class);
        assertThat(Reading.messages(read(USUAL, keys("years", "", "{}", 1900, 201))))
                .containsExactly("x:2:10 years：201 项太多；最多 200 项；请分成几份档案");
    }

    @Test
    void there_are_4000_attestations_at_most() {
        assertThat(read(USUAL, keys("attestations", "P10-07@s", "true", 0, 4000)))
                .isInstanceOf(Read.Accepted.class);
        assertThat(Reading.messages(read(USUAL, keys("attestations", "P10-07@s", "true", 0, 4001))))
                .containsExactly("x:2:17 attestations：4001 项太多；最多 4000 项；请分成几份档案");
    }

    @Test
    void other_limits_can_be_set() {
        ProfileReader few = new ProfileReader(Set.of("P10-07"), new ReadingLimits(2));
        assertThat(read(few, entries("bonds", 2))).isInstanceOf(Read.Accepted.class);
        assertThat(Reading.messages(read(few, entries("bonds", 3))).get(0)).contains("最多 2 项");
        ProfileReader many = new ProfileReader(Set.of("P10-07"), new ReadingLimits(300));
        assertThat(read(many, entries("bonds", 300))).isInstanceOf(Read.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001})
    void limits_that_are_none_are_refused(int entries) {
        assertThatThrownBy(() -> new ReadingLimits(entries))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entries: 1 to 100000");
    }
}
