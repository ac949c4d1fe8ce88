/** The criteria as plain Java: what the engines are measured against. */
@NullMarked
package org.huiqi.bench.plain;

import org.jspecify.annotations.NullMarked;
