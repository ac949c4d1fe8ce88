/** Invented firms for benchmarks, tests and demonstrations. None of them exists. */
@NullMarked
package org.huiqi.synthetic;

import org.jspecify.annotations.NullMarked;
