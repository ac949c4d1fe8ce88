package org.huiqi.screening;

/**
 * What is said about a firm in one programme, or why it was refused. Texts that are not known are
 * empty.
 *
 * @param firm number of the firm in its input, from 1
 * @param name name of the firm
 * @param creditCode its unified social credit code
 * @param programme id of the programme; empty where the firm was refused
 * @param verdict name of the verdict, or {@link #REFUSED}
 * @param timing how the programme's window lies to the as-of date; empty where refused
 * @param message why the firm was refused; else empty
 */
public record VerdictRow(
        long firm,
        String name,
        String creditCode,
        String programme,
        String verdict,
        String timing,
        String message) {
    /** What stands for a verdict where a firm was refused. */
    public static final String REFUSED = "REFUSED";
}
