/** A rule pack ready to use: its catalogue, its compiled rules, and what they say about a firm. */
@NullMarked
package org.huiqi.rules.pack;

import org.jspecify.annotations.NullMarked;
