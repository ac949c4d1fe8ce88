package org.huiqi.screening.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.huiqi.screening.ScreeningException;
import org.jspecify.annotations.Nullable;

/**
 * Reads in the calling thread, checks in workers, and hands the results over in the calling thread
 * in the order of the input. What is read and not handed over is bounded by number and by bytes, so
 * memory does not grow with the input. For one run.
 */
final class Pipeline implements AutoCloseable {
    private static final int BATCHES_PER_WORKER = 3;
    private static final long BATCH_BYTES = 256 * 1024;
    private static final long LEAST_BUDGET = 8 * 1024 * 1024;
    private static final long BUDGET_PER_WORKER = 1024 * 1024;

    private final ExecutorService workers;
    private final BatchScreener screener;
    private final int batchSize;
    private final int mostInFlight;
    private final long mostBytes;
    private final Deque<InFlight> inFlight = new ArrayDeque<>();
    private long bytesInFlight;

    Pipeline(BatchScreener screener, int threads, int batchSize) {
        AtomicInteger number = new AtomicInteger();
        this.workers =
                Executors.newFixedThreadPool(
                        threads,
                        task -> {
                            Thread thread = new Thread(task, "screen-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
        this.screener = screener;
        this.batchSize = batchSize;
        this.mostInFlight = BATCHES_PER_WORKER * threads;
        this.mostBytes = Math.max(LEAST_BUDGET, BUDGET_PER_WORKER * threads);
    }

    /** A batch on its way. */
    private record InFlight(Future<BatchScreener.Result> result, long bytes) {}

    /**
     * Takes every firm that is left in an input.
     *
     * @param input the input
     * @param first number of its next firm, from 1
     * @param results takes what was made of each batch, in order
     * @throws ScreeningException where the input fails; what was read before is handed over
     */
    void run(Input.Open input, long first, Consumer<BatchScreener.Result> results) {
        long next = first;
        ScreeningException failed = null;
        while (failed == null) {
            List<UnreadFirm> firms = new ArrayList<>(batchSize);
            failed = fill(firms, input);
            if (firms.isEmpty()) {
                break;
            }
            long bytes = size(firms);
            long number = next;
            next += firms.size();
            makeRoom(bytes, results);
            bytesInFlight += bytes;
            inFlight.add(new InFlight(workers.submit(() -> screener.screen(number, firms)), bytes));
        }
        while (!inFlight.isEmpty()) {
            handOver(results);
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** Fills a batch; what went wrong, or null. */
    private @Nullable ScreeningException fill(List<UnreadFirm> firms, Input.Open input) {
        try {
            while (firms.size() < batchSize && size(firms) < BATCH_BYTES) {
                UnreadFirm firm = input.next();
                if (firm == null) {
                    return null;
                }
                firms.add(firm);
            }
            return null;
        } catch (ScreeningException e) {
            return e;
        }
    }

    private static long size(List<UnreadFirm> firms) {
        return firms.stream().mapToLong(UnreadFirm::bytes).sum();
    }

    private void makeRoom(long bytes, Consumer<BatchScreener.Result> results) {
        while (inFlight.size() >= mostInFlight
                || !inFlight.isEmpty() && bytesInFlight + bytes > mostBytes
                || !inFlight.isEmpty() && inFlight.peek().result().isDone()) {
            handOver(results);
        }
    }

    private void handOver(Consumer<BatchScreener.Result> results) {
        InFlight oldest = inFlight.remove();
        bytesInFlight -= oldest.bytes();
        results.accept(await(oldest.result()));
    }

    private static BatchScreener.Result await(Future<BatchScreener.Result> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunText.INTERRUPTED.about();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
