package org.huiqi.verdict;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is worked out when it is first asked for, once. Thread-safe; a failure is not
 * kept.
 *
 * @param <T> what it is
 */
public final class Late<T> {
    private @Nullable Supplier<? extends T> source;
    private volatile @Nullable T value;

    /** What a supplier gives, which is asked once. */
    public Late(Supplier<? extends T> source) {
        this.source = source;
    }

    /** The value; who asks while it is worked out waits. */
    public T get() {
        T made = value;
        return made == null ? make() : made;
    }

    private synchronized T make() {
        T made = value;
        if (made == null) {
            made = Objects.requireNonNull(source).get();
            value = made;
            source = null;
        }
        return made;
    }
}
