package org.huiqi.rules.language;

import java.util.Locale;
import org.huiqi.profile.reading.Fault;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/**
 * Something wrong in a rule pack.
 *
 * @param file file name
 * @param line line, 0 where it is about the whole file
 * @param column column, from 1; 0 where it is about the whole line
 * @param about id of the criterion or the like that it is about, and keys below it: {@code
 *     P14-07.tracks}; empty where it is about none
 * @param what what is wrong
 * @param advice what to do
 */
public record PackProblem(
        String file, int line, int column, String about, Bilingual what, Bilingual advice) {

    /**
     * A problem of a line.
     *
     * @param file file name
     * @param line line, 0 where it is about the whole file
     * @param what what is wrong
     * @param advice what to do
     */
    public PackProblem(String file, int line, Bilingual what, Bilingual advice) {
        this(file, line, 0, "", what, advice);
    }

    /**
     * {@return the fault of a file}
     *
     * @param fault why it does not fit its shape
     */
    public static PackProblem of(Fault fault) {
        String value = fault.value() == null ? "" : fault.value() + " ";
        String path = fault.path();
        return new PackProblem(
                fault.at().source(),
                fault.at().line(),
                fault.at().column(),
                path,
                new Bilingual(
                        (path.isEmpty() ? "" : path + "：") + value + fault.problem().zh(),
                        (path.isEmpty() ? "" : path + ": ") + value + fault.problem().en()),
                sentence(fault.advice()));
    }

    private static Bilingual sentence(Bilingual advice) {
        String en = advice.en();
        return new Bilingual(
                advice.zh(), en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1));
    }

    /**
     * {@return the same at another place}
     *
     * @param otherLine line
     * @param otherColumn column
     */
    public PackProblem at(int otherLine, int otherColumn) {
        return new PackProblem(file, otherLine, otherColumn, about, what, advice);
    }

    /**
     * {@return one line: file, line, column, what is wrong, what to do}
     *
     * @param language which one
     */
    public String in(Language language) {
        String place =
                file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
        return language == Language.ZH
                ? place + "：" + what.zh() + "。" + advice.zh()
                : place + ": " + what.en() + ". " + advice.en();
    }
}
