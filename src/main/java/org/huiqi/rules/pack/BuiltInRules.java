package org.huiqi.rules.pack;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.kie.api.KieBase;

/** The engines of the built-in pack: made once, when they are first asked for or before. */
public enum BuiltInRules implements Supplier<List<KieBase>> {
    PROGRAMMES,
    STANDARDS;

    private final FutureTask<List<KieBase>> making =
            new FutureTask<>(() -> CompiledRules.packaged(title()));

    /** What the build calls them. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Begins to make them, on a thread that does not keep the process alive. */
    static void prepare() {
        Thread thread =
                new Thread(
                        () -> {
                            for (BuiltInRules engine : values()) {
                                engine.making.run();
                            }
                        },
                        "huiqi-rules");
        thread.setDaemon(true);
        thread.start();
    }

    /** The engines; whoever asks first makes it, the others wait. */
    @Override
    public List<KieBase> get() {
        making.run();
        try {
            return making.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the built-in rules do not load", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the rules were loaded", e);
        }
    }
}
