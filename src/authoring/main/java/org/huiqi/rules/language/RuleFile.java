package org.huiqi.rules.language;

import java.util.List;
import org.huiqi.rules.condition.RuleText;

/**
 * One rule file.
 *
 * @param file file name
 * @param text its text as written
 * @param javaPackage the package of its rules; empty where it could not be read
 * @param rules rules that could be read
 * @param problems what could not
 */
public record RuleFile(
        String file,
        String text,
        String javaPackage,
        List<RuleText> rules,
        List<PackProblem> problems) {}
