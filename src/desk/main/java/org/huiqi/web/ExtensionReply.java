package org.huiqi.web;

import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Extension} answers. Immutable.
 *
 * @since 0.2.0
 */
public final class ExtensionReply {
    private final @Nullable Answer answer;
    private final @Nullable Problem problem;

    private ExtensionReply(@Nullable Answer answer, @Nullable Problem problem) {
        this.answer = answer;
        this.problem = problem;
    }

    /**
     * {@return something that a browser keeps and asks after: a page of no firm, a style sheet}
     *
     * @param type media type, of text with its charset
     * @param text the text
     */
    public static ExtensionReply kept(String type, String text) {
        return new ExtensionReply(Answer.of(type, text).kept(), null);
    }

    /**
     * {@return a page, or a part of one, that is not to be kept}
     *
     * @param html the markup
     */
    public static ExtensionReply html(String html) {
        return new ExtensionReply(Answer.of(Face.HTML.header(), html), null);
    }

    /**
     * {@return a file to save}
     *
     * @param name its name
     * @param text its text
     */
    public static ExtensionReply file(String name, String text) {
        return new ExtensionReply(
                Desk.download(Answer.of("text/plain;charset=utf-8", text), name), null);
    }

    /**
     * {@return that there is no such thing, 404}
     *
     * @param text what is not there, and what is
     */
    public static ExtensionReply unknown(Bilingual text) {
        return new ExtensionReply(null, Problem.of(ProblemKind.NOT_FOUND, text));
    }

    /**
     * {@return that a parameter cannot be used, 400}
     *
     * @param text which, its value, and what is allowed
     */
    public static ExtensionReply refused(Bilingual text) {
        return new ExtensionReply(null, Problem.of(ProblemKind.BAD_PARAMETER, text));
    }

    Answer answer() throws ProblemException {
        if (answer == null) {
            throw new ProblemException(problem);
        }
        return answer;
    }
}
