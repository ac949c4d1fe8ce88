package org.huiqi.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.Title;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Unit;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Shortfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final FactText ZH = new FactText(Language.ZH);
    private static final FactText EN = new FactText(Language.EN);
    private static final Bilingual NAME = Bilingual.same("");

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource({
        "2400, 2400万元, 24 million yuan",
        "2400.00, 2400万元, 24 million yuan",
        "10, 10万元, 100 000 yuan",
        "2.50005, 2.50005万元, 25 000.5 yuan",
        "0.3, 0.3万元, 3000 yuan",
        "100000, 100000万元, 1 billion yuan",
        "3000.01, 3000.01万元, 30.0001 million yuan",
        "0, 0万元, 0 yuan",
        "1E+3, 1000万元, 10 million yuan"
    })
    void money_is_exact_in_both_languages(BigDecimal amount, String zh, String en) {
        assertThat(ZH.amount(amount, Unit.WAN_YUAN)).isEqualTo(zh);
        assertThat(plain(EN.amount(amount, Unit.WAN_YUAN))).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "2.4, 3, 2.4%",
        "2.99999, 3, 约2.99%",
        "2.9999999999, 3, 约2.99%",
        "30.00001, 30, 30.00001%",
        "33.3333333333, 30, 约33.33%",
        "3, 3, 3%"
    })
    void a_share_is_never_rounded_to_its_limit(BigDecimal share, BigDecimal limit, String text) {
        assertThat(ZH.share(share, limit)).isEqualTo(text);
    }

    @Test
    void english_texts_of_others_have_their_amounts_in_yuan() {
        assertThat(plain(EN.of(new Bilingual("", "revenue ≥ 100000 万元, in 万元"))))
                .isEqualTo("revenue ≥ 1 billion yuan, in 10 000 yuan");
    }

    @Test
    void a_value_on_a_limit_that_has_to_be_passed_is_not_short_by_nothing() {
        Shortfall exact =
                new Shortfall(
                        "growthPlan.totalInvestment",
                        BigDecimal.valueOf(2000),
                        BigDecimal.valueOf(2000),
                        ">",
                        BigDecimal.ZERO,
                        Unit.WAN_YUAN,
                        null);

        assertThat(ZH.shortfall(exact)).isEqualTo("投资总额恰好在界限上（现 2000万元，需 > 2000万元）");
    }

    @Test
    void titles_of_another_firm_read_like_titles() {
        Title giant =
                new Title(
                        TitleType.NATIONAL_LITTLE_GIANT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2022, 9, 1),
                        null,
                        null,
                        null,
                        null,
                        null);
        Map<String, Object> holding = new LinkedHashMap<>();
        holding.put("pct", BigDecimal.valueOf(51));
        holding.put("counterpartyTitles", List.of(giant));
        FactRead holdings = new FactRead("holdings", NAME, List.of(holding), null);

        assertThat(ZH.fact(holdings))
                .isEqualTo(
                        "持股关系：持股比例：51%，对方资质：国家专精特新“小巨人”（2022-09-01 至 2025-08-31，按发证日起算，按通常的三年有效期）");
    }

    @ParameterizedTest
    @CsvSource({
        "years.2023.rdExpense, 2023年研发投入, R&D expense in 2023",
        "titles[HNTE].validTo, 资质称号 高新技术企业 · 有效期止,"
                + " titles held high and new technology enterprise · last day of validity",
        "softwareProducts[s1].test.standard, 软件产品 s1 · 检测依据,"
                + " software products s1 · test standard",
        "cultivationPool.updateStatus, 省优质中小企业培育库 · 审核状态,"
                + " provincial cultivation pool of quality SMEs · result of that entry or update"
    })
    void fields_have_names_that_a_reader_can_place(String path, String zh, String en) {
        assertThat(ZH.fullName(path)).isEqualTo(zh);
        assertThat(EN.fullName(path)).isEqualTo(en);
    }
}
