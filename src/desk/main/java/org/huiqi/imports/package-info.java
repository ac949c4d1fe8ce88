/**
 * What clients and offices already have, as values of a profile: statements of both accounting
 * standards, forms of the tax return, exports of registries, questionnaires. Each value says where
 * it came from; where two differ, both are told and none is chosen. Internal.
 *
 * @since 0.2.0
 */
@NullMarked
package org.huiqi.imports;

import org.jspecify.annotations.NullMarked;
