/**
 * The HTTP API and the page: a small server over the front door, for this machine or an office.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.web;

import org.jspecify.annotations.NullMarked;
