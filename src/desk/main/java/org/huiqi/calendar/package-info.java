/**
 * The days that lie ahead of firms as an iCalendar file. The only package that knows ical4j.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.calendar;

import org.jspecify.annotations.NullMarked;
