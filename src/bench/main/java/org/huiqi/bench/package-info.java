/**
 * Benchmarks: how long a firm takes, in this project's engine and with the same criteria elsewhere.
 */
@NullMarked
package org.huiqi.bench;

import org.jspecify.annotations.NullMarked;
