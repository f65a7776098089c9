package org.tripact.customs.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.customs.simulator.Plan.Answer;
import org.tripact.kernel.MessageId;

/** Gives the owed answers, each when it is due, in one thread; what was not taken is given again later. */
final class Clerk {

    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 16;
    private static final int STOP_SECONDS = 5;

    private final Books books;
    private final Plan plan;
    private final Line line;
    private final Duration firstWait;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor desk;

    Clerk(Books books, Plan plan, Line line, Duration firstWait, Clock clock) {
        this.books = books;
        this.plan = plan;
        this.line = line;
        this.firstWait = firstWait;
        this.clock = clock;
        this.desk = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "customs-simulator"));
        desk.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        // after a stop there is nobody to tell: what is owed stands in the books
        desk.setRejectedExecutionHandler((task, stopped) -> {});
    }

    /** Goes on with everything that is owed. */
    void start() {
        books.all().forEach(entry -> look(entry.id()));
    }

    /** Something may be owed to this message now; looked at twice, it is still answered once. */
    void look(MessageId id) {
        schedule(id, Duration.ZERO, 0);
    }

    void stop() {
        desk.shutdown();
        try {
            desk.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        desk.shutdownNow();
    }

    private void schedule(MessageId id, Duration wait, int failures) {
        desk.schedule(() -> answerNext(id, failures), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void answerNext(MessageId id, int failures) {
        Optional<Case> entry = books.find(id);
        Optional<Answer> owed = entry.flatMap(plan::next);
        if (owed.isEmpty()) {
            return;
        }
        Duration early = Duration.between(clock.instant(), owed.get().dueAt());
        if (early.isNegative() || early.isZero()) {
            answer(entry.get(), owed.get(), failures);
        } else {
            // rounded up, or it would be too early again
            schedule(id, early.plusMillis(1), failures);
        }
    }

    private void answer(Case entry, Answer answer, int failures) {
        MessageId id = entry.id();
        try {
            byte[] bytes = line.ends().customs().write(answer, entry.submission());
            for (int copy = 0; copy < answer.copies(); copy++) {
                line.ends().platform().take(bytes);
            }
            books.answered(id, answer.guid());
            look(id);
        } catch (RuntimeException | Error fault) {
            Duration wait = waitAfter(failures);
            LOG.warn("Answer {} was not taken, again in {}: {}", answer.guid(), wait, fault.toString());
            schedule(id, wait, failures + 1);
        }
    }

    private Duration waitAfter(int failures) {
        Duration doubled = firstWait.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
