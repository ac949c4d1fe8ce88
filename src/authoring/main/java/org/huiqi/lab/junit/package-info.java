/**
 * Case files in the builds of other teams, as JUnit 5 tests.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.lab.junit;

import org.jspecify.annotations.NullMarked;
