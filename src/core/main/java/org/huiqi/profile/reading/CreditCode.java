package org.huiqi.profile.reading;

import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The unified social credit code of GB 32100-2015. */
final class CreditCode {

    /** Digits and capital letters without I, O, S, V, Z: the position is the value. */
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static final int LENGTH = 18;

    private CreditCode() {}

    /** What is wrong with a code, or null. */
    static @Nullable Sentence problem(String code) {
        if (code.length() != LENGTH) {
            return ScalarText.CREDIT_CODE_LENGTH.with(code.length());
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return ScalarText.CREDIT_CODE_CHARACTER.with(i + 1);
            }
        }
        return code.charAt(LENGTH - 1) == checkCharacter(code)
                ? null
                : ScalarText.CREDIT_CODE_CHECK;
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
