/**
 * What the rules see: the applicant on a day, its attestations, and facts about siblings in a list.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.profile.fact;

import org.jspecify.annotations.NullMarked;
