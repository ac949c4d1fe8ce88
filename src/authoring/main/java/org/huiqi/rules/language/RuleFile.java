package org.huiqi.rules.language;

import java.util.List;
import org.huiqi.rules.condition.RuleText;

/**
 * One rule file as written.
 *
 * @param file file name
 * @param text its text
 * @param rules rules that could be read
 * @param problems what could not
 */
public record RuleFile(
        String file, String text, List<RuleText> rules, List<PackProblem> problems) {}
