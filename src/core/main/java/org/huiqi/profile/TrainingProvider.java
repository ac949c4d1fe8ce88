package org.huiqi.profile;

import java.math.BigDecimal;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** Section {@code trainingProvider}: training business. */
public record TrainingProvider(
        @In(Unit.YEARS) @Nullable BigDecimal years,
        @In(Unit.PERSON_TIMES) @Nullable Integer annualTrainees,
        @Nullable String name,
        @Nullable String note) {}
