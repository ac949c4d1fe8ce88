/** The HTTP API and the page: a small server over the front door, for this machine or an office. */
@NullMarked
package org.huiqi.web;

import org.jspecify.annotations.NullMarked;
