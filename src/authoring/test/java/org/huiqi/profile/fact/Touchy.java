package org.huiqi.profile.fact;

/**
 * A fact whose accessor may throw; it lies here because rules call the rule vocabulary alone.
 *
 * @param sound whether it answers
 */
public record Touchy(boolean sound) {
    /** Answers, or throws. */
    public Boolean answers() {
        if (!sound) {
            throw new IllegalStateException("secret of the firm");
        }
        return true;
    }
}
