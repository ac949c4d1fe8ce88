package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a profile may hold. */
class ReadingLimitsTest {
    private static Read read(int entries, String members) {
        ProfileReader reader = new ProfileReader(Set.of("P10-07"), new ReadingLimits(entries));
        byte[] bytes = ("{\"format\": 1,\n" + members + "}").getBytes(UTF_8);
        return reader.read(bytes, "x", Format.JSON, Sample.AS_OF);
    }

    /** {@code #} is the number of an entry. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    bonds                     | 200  | {"bonds": [       | {"id": "s#"}         | ]}
                    xinchuangEntries          | 200  | {"xinchuangEntries": [ | {"id": "s#"}    | ]}
                    consortia[0].participants | 200  | {"consortia": [{"id": "c", "participants": [ | {} | ]}]}
                    subject.roles             | 200  | {"subject": {"roles": [ | "CHAIN_LEADER" | ]}}
                    years                     | 200  | {"years": {       | "19#": {}            | }}
                    attestations              | 4000 | {"attestations": { | "P10-07@s#": true   | }}
                    """)
    void beyond_its_limit_a_list_is_refused(
            String path, int most, String start, String entry, String end) {
        assertThat(read(200, many(start, entry, end, most))).isInstanceOf(Read.Accepted.class);
        Read.Refused refused = (Read.Refused) read(200, many(start, entry, end, most + 1));
        String met = path + "：" + (most + 1) + " 项太多；最多 " + most + " 项；请分成几份档案";
        assertThat(refused.faults()).hasSize(1);
        assertThat(refused.faults().get(0).message().zh()).startsWith("x:2:").endsWith(" " + met);
        assertThat(refused.faults().get(0).message().en())
                .endsWith(
                        " are too many entries; give " + most + " at most; make several profiles");
    }

    /** Members of an object; years have two digits more. */
    private static String many(String start, String entry, String end, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> entry.replace("19#", "" + (1900 + i)).replace("#", "" + i))
                .collect(
                        Collectors.joining(
                                ",", start.substring(1), end.substring(0, end.length() - 1)));
    }

    @Test
    void other_limits_can_be_set() {
        String three = many("{\"bonds\": [", "{\"id\": \"s#\"}", "]}", 3);
        assertThat(Reading.messages(read(2, three)).get(0)).contains("最多 2 项");
        assertThat(read(3, three)).isInstanceOf(Read.Accepted.class);
        for (int none : new int[] {0, -1, 100_001}) {
            assertThatThrownBy(() -> new ReadingLimits(none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("entries: 1 to 100000");
        }
    }
}
