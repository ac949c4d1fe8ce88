package org.huiqi.rules.language;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/**
 * Something wrong in a rule pack.
 *
 * @param file file name
 * @param line line, 0 where it is about the whole file
 * @param what what is wrong
 * @param advice what to do
 */
public record PackProblem(String file, int line, Bilingual what, Bilingual advice) {

    /**
     * {@return one line: file, line, what is wrong, what to do}
     *
     * @param language which one
     */
    public String in(Language language) {
        String place = line > 0 ? file + ":" + line : file;
        return language == Language.ZH
                ? place + "：" + what.zh() + "。" + advice.zh()
                : place + ": " + what.en() + ". " + advice.en();
    }
}
