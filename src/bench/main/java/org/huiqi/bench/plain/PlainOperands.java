package org.huiqi.bench.plain;

import java.util.Map;
import java.util.function.Function;
import org.huiqi.bench.Facts;
import org.jspecify.annotations.Nullable;

/** What the criteria look at, for engines that want values by name; generated. */
public interface PlainOperands {
    /** The accessors by the name of what they answer. */
    Map<String, Function<Facts, @Nullable Object>> byName();
}
