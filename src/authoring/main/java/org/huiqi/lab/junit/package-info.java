/** Case files in the builds of other teams, as JUnit 5 tests. */
@NullMarked
package org.huiqi.lab.junit;

import org.jspecify.annotations.NullMarked;
