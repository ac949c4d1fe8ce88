package org.huiqi.rules;

import java.util.List;

/**
 * One rule file as written.
 *
 * @param file file name
 * @param text its text
 * @param rules rules that could be read
 * @param problems what could not
 */
public record RuleFile(String file, String text, List<RuleText> rules, List<Problem> problems) {}
