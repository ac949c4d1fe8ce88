package org.huiqi.imports;

import org.jspecify.annotations.Nullable;

/**
 * A firm of an export of a registry.
 *
 * @param name its name, or null
 * @param creditCode its unified social credit code, or null
 * @param source the export
 * @param extract what its row says
 */
record RegistryRow(
        @Nullable String name, @Nullable String creditCode, Source source, Extract extract) {}
