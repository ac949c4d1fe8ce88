/** The advisor's page: its markup, style sheets and scripts. It speaks to the API of the server. */
@NullMarked
package org.huiqi.web.page;

import org.jspecify.annotations.NullMarked;
