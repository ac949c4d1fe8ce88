package org.huiqi.profile.reading;

import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The unified social credit code of GB 32100-2015. */
final class CreditCode {

    static final Bilingual ADVICE =
            new Bilingual("请对照营业执照核对", "compare it with the business licence");

    /** Digits and capital letters without I, O, S, V, Z: the position is the value. */
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static final int LENGTH = 18;

    private CreditCode() {}

    /** What is wrong with a code, or null. */
    static @Nullable Bilingual problem(String code) {
        if (code.length() != LENGTH) {
            return new Bilingual(
                    "有 " + code.length() + " 位，统一社会信用代码应为 18 位",
                    "has " + code.length() + " characters, a unified social credit code has 18");
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return new Bilingual(
                        "第 " + (i + 1) + " 位不是数字或大写字母（不用 I、O、S、V、Z）",
                        "has no digit or capital letter (without I, O, S, V, Z) at position "
                                + (i + 1));
            }
        }
        return code.charAt(LENGTH - 1) == checkCharacter(code)
                ? null
                : new Bilingual("校验位（最后一位）不符", "has a wrong check character (the last one)");
    }

    /** The check character of the first 17 characters: weights are the powers of 3 modulo 31. */
    static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
