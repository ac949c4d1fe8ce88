/** What is known about one applicant, as immutable records in which null means unknown. */
@NullMarked
package org.huiqi.profile;

import org.jspecify.annotations.NullMarked;
