package org.huiqi.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lint says of a benefit that cannot be worked out. */
class BenefitFaultsTest {
    private static final PackFiles SECOND =
            PackFiles.in(Path.of("src/authoring/test/resources/packs/second"));

    private static List<String> faults(String old, String now) {
        Map<String, String> seeds = new LinkedHashMap<>(SECOND.seeds());
        String text = seeds.get("P17.yaml");
        assertThat(text).contains(old);
        seeds.put("P17.yaml", text.replace(old, now));
        return Lint.check(
                        new PackFiles(
                                "changed",
                                SECOND.edition(),
                                seeds,
                                SECOND.rules(),
                                SECOND.standards()))
                .stream()
                .map(problem -> problem.in(Language.EN))
                .filter(problem -> problem.contains("benefit"))
                .toList();
    }

    @Test
    void a_benefit_in_order_has_no_fault() {
        assertThat(faults("3000 - guarantees.outstanding", "3000 - guarantees.outstanding"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3000 - guarantees.outstanding | 3000 - guarantees.outstandin | a profile has no field guarantees.outstandin
                    3000 - guarantees.outstanding | cap - guarantees.outstanding | cap of the formula most(0, cap - guarantees.outstanding) does not exist
                    3000 - guarantees.outstanding | 3000 - - 1                   | formula most(0, 3000 - - 1), character 16: a number, a name or a bracket belongs here
                    "tier(amount, 500, 0.3, 0.5)" | "tear(amount, 500, 0.3, 0.5)" | no function tear
                    amount * feeRateMaxPct        | amonut * feeRateMaxPct       | amonut of the formula down(amonut * feeRateMaxPct / 100) does not exist
                    list: guarantees.requested    | list: guarantees.asked       | a profile has no field guarantees.asked
                    "{headroom}", en: "{headroom}" | "{headroom}", en: "{head}"  | head in "{head}" is no known amount
                    最高 {atMost}                  | 最高 {most}                    | most in "单户在保余额最高 {most}（担保，不是拨款）" is no known amount
                    """)
    void every_name_and_formula_is_read(String old, String now, String said) {
        assertThat(faults(old, now)).anyMatch(fault -> fault.contains(said));
    }
}
