/**
 * The advisor's page: its markup, style sheets and scripts. It speaks to the API of the server.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.web.page;

import org.jspecify.annotations.NullMarked;
