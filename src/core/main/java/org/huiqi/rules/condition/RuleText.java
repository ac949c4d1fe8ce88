package org.huiqi.rules.condition;

/**
 * One rule as written: a condition, or a band of a score.
 *
 * @param id id of its criterion, obligation or band
 * @param file file name
 * @param line line that it starts on
 * @param comment the comment line above it, without the slashes; empty where there is none
 * @param factType class of the one fact that it is about
 * @param condition its left-hand side
 * @param points points that its standard gives where it holds; 0 for a condition
 */
public record RuleText(
        String id,
        String file,
        int line,
        String comment,
        Class<?> factType,
        Condition condition,
        int points) {

    /** The same rule with another condition. */
    public RuleText with(Condition other) {
        return new RuleText(id, file, line, comment, factType, other, points);
    }

    /** The same band with other points. */
    public RuleText with(int other) {
        return new RuleText(id, file, line, comment, factType, condition, other);
    }

    /** Where it stands: id, file and line. */
    public String place() {
        return id + " (" + file + ":" + line + ")";
    }
}
