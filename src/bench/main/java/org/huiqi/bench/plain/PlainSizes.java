package org.huiqi.bench.plain;

import org.huiqi.profile.fact.SizeFigures;
import org.jspecify.annotations.Nullable;

/** The size standard; generated. */
public interface PlainSizes {
    /** Whether every floor of the class LARGE is reached; null = unknown. */
    @Nullable Boolean large(SizeFigures figures);
}
