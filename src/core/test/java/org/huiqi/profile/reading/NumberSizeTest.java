package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.Set;
import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.junit.jupiter.api.Test;

/** A number that is accepted can be written and is accepted again. */
class NumberSizeTest {
    private static final ProfileReader READER = new ProfileReader(Set.of());

    private static Read read(String number) {
        String json = "{\"format\": 1, \"years\": {\"2023\": {\"revenue\": " + number + "}}}";
        return READER.read(json.getBytes(UTF_8), "x", Format.JSON, Sample.AS_OF);
    }

    private static void isKept(Read read) {
        Profile profile = ((Read.Accepted) read).profile();
        byte[] written = Profiles.canonicalJson(profile).getBytes(UTF_8);
        assertThat(READER.read(written, "x", Format.JSON, Sample.AS_OF))
                .isEqualTo(new Read.Accepted(profile));
        assertThat(READER.validate(profile, Sample.AS_OF)).isEqualTo(new Read.Accepted(profile));
    }

    @Test
    void what_is_accepted_is_accepted_again_and_what_is_longer_is_refused() {
        String nines = "9".repeat(40);
        for (String number :
                ("1e39 1e-40 1000e36 0.0e-99 0e99 " + nines + "." + nines + " \"" + nines + "万元\"")
                        .split(" ")) {
            isKept(read(number));
        }
        isKept(read("\"0." + "0".repeat(35) + "1元\""));
        for (String number :
                ("1e40 1e-41 1e100 1e-100 1e2147483648 \"1" + "0".repeat(36) + "亿元\"").split(" ")) {
            isRefused(number);
        }
        isRefused("\"0." + "0".repeat(36) + "1元\"");
    }

    private static void isRefused(String number) {
        assertThat(Reading.messages(read(number)).get(0))
                .startsWith("x:1:45 years.2023.revenue：")
                .endsWith("位数太多；小数点前后最多各 40 位");
    }

    @Test
    void so_it_is_with_any_number() {
        Random random = new Random(16);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            int digits = 1 + random.nextInt(60);
            BigDecimal number =
                    new BigDecimal(new BigInteger(digits * 3, random), random.nextInt(160) - 80);
            Read read = read(random.nextBoolean() ? number.toString() : number.toPlainString());
            if (read instanceof Read.Accepted) {
                accepted++;
                isKept(read);
            }
        }
        assertThat(accepted).isBetween(4_000, 16_000);
    }
}
