/** The page that a browser shows. */
@NullMarked
package org.huiqi.web.page;

import org.jspecify.annotations.NullMarked;
