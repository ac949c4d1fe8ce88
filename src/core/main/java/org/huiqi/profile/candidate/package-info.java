/**
 * The things an applicant puts forward, each checked on its own.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.profile.candidate;

import org.jspecify.annotations.NullMarked;
