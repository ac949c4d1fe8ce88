package org.huiqi.lab.page;

import java.util.List;
import org.huiqi.lab.Case;
import org.huiqi.lab.mutation.MutationResult;

/**
 * What became of the mutants of a condition.
 *
 * @param failing cases that fail on the rules as they are; mutants mean nothing before they pass
 * @param result what became of them; of none where cases fail
 */
public record Survivors(List<Case> failing, MutationResult result) {}
