package org.huiqi.lab;

import java.time.Duration;

/**
 * A case that was run.
 *
 * @param outcome what became of it
 * @param time how long it took
 */
public record CaseRun(Outcome outcome, Duration time) {}
