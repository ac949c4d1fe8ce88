/**
 * What is known about one applicant, as immutable records in which null means unknown.
 *
 * <p>Every record has a builder beside it: {@code ProfileBuilder}, {@code TitleBuilder}, {@code
 * ConsortiumParticipantBuilder} for {@code Consortium.Participant}. {@link
 * org.huiqi.profile.Profile#builder} reaches all of them, so a program seldom names another; {@code
 * new TitleBuilder(title)} starts as an existing record is.
 *
 * <p>The builders are written by {@code build/BuilderWriter.java} when the project is built, from
 * the records and the bundles of meanings. By hand they would be five thousand lines that say
 * nothing new; libraries that generate builders for records know neither sections that are unknown
 * field by field nor entries that are told apart by an id, so that a caller would have to name each
 * nested builder.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.profile;

import org.jspecify.annotations.NullMarked;
