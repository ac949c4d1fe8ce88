/**
 * Statuses, verdicts, findings, shortfalls, timing and questions. Plain Java, no engine.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.verdict;

import org.jspecify.annotations.NullMarked;
