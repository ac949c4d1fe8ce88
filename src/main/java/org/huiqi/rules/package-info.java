/** Rule packs: read, split, compile, fire and lint them. The only package that knows Drools. */
@NullMarked
package org.huiqi.rules;

import org.jspecify.annotations.NullMarked;
