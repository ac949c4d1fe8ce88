/** Statuses, verdicts, findings, shortfalls, timing and questions. Plain Java, no engine. */
@NullMarked
package org.huiqi.verdict;

import org.jspecify.annotations.NullMarked;
