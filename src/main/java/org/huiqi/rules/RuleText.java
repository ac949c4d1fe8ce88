package org.huiqi.rules;

/**
 * One rule as written.
 *
 * @param id id of its criterion or obligation
 * @param file file name
 * @param line line that it starts on
 * @param comment the comment line above it, without the slashes; empty where there is none
 * @param condition its left-hand side
 */
public record RuleText(String id, String file, int line, String comment, Condition condition) {}
