/** The things an applicant puts forward, each checked on its own. */
@NullMarked
package org.huiqi.profile.candidate;

import org.jspecify.annotations.NullMarked;
