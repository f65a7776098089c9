package org.tripact.card.agent.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.crypto.Secrets;

/** Puts what is to be signed before the person at the card, one thing at a time; silence refuses. */
public final class ConsentDesk implements AutoCloseable {

    private record Waiting(
            String id,
            Caller caller,
            String method,
            ToSign toSign,
            long endsAtNanos,
            Consumer<Optional<Refusal>> whenDecided) {}

    static final int MAX_WAITING = 16;
    static final int MAX_WAITING_OF_ONE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ConsentDesk.class);

    private final List<Waiting> waiting = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(ConsentDesk::daemon);
    private final Duration patience;

    /** A desk that waits so long for the person. */
    public ConsentDesk(Duration patience) {
        this.patience = patience;
    }

    /** The question that is to be decided now. */
    public synchronized Optional<Question> current() {
        return waiting.stream().findFirst().map(this::question);
    }

    /** The person's decision. False where that question is not (or no longer) the one to be decided. */
    public boolean decide(String id, boolean agreed) {
        Optional<Waiting> decided = current(id);
        decided.ifPresent(
                one -> close(one, agreed ? Optional.empty() : Optional.of(ControlError.CONSENT_REFUSED.refusal())));
        return decided.isPresent();
    }

    /** Tells, on a thread of its own and once: nothing where the person agrees, else why the call is refused. */
    void ask(Caller caller, String method, ToSign toSign, Consumer<Optional<Refusal>> whenDecided) {
        Waiting asked = new Waiting(
                Secrets.newToken(), caller, method, toSign, System.nanoTime() + patience.toNanos(), whenDecided);
        if (!takeUp(asked)) {
            whenDecided.accept(Optional.of(ControlError.CONSENT_BUSY.refusal()));
            return;
        }
        LOG.info("{} for {}: the person is asked", method, caller);
        Refusal silence = ControlError.CONSENT_TIMED_OUT.refusal(patience.toSeconds());
        thread.schedule(() -> close(asked, Optional.of(silence)), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes back what this caller asked: nobody is left to hear the answer. */
    synchronized void withdraw(Caller caller) {
        waiting.removeIf(one -> one.caller() == caller);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private synchronized boolean takeUp(Waiting asked) {
        Predicate<Waiting> ofThisCaller = one -> one.caller() == asked.caller();
        return waiting.size() < MAX_WAITING
                && waiting.stream().filter(ofThisCaller).count() < MAX_WAITING_OF_ONE
                && waiting.add(asked);
    }

    private synchronized Optional<Waiting> current(String id) {
        return waiting.stream()
                .limit(1)
                .filter(one -> Secrets.equal(one.id(), id))
                .findFirst();
    }

    private void close(Waiting one, Optional<Refusal> refusal) {
        if (remove(one)) {
            String how = refusal.map(Refusal::error).map(ControlError::name).orElse("agreed");
            LOG.info("{} for {}: {}", one.method(), one.caller(), how);
            thread.execute(() -> one.whenDecided().accept(refusal));
        }
    }

    private synchronized boolean remove(Waiting one) {
        return waiting.remove(one);
    }

    private Question question(Waiting one) {
        long left = TimeUnit.NANOSECONDS.toSeconds(one.endsAtNanos() - System.nanoTime());
        return new Question(
                one.id(),
                one.caller().origin(),
                one.method(),
                one.toSign().shown(),
                (int) Math.max(0, left),
                waiting.size() - 1);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tripact-card-consent");
        thread.setDaemon(true);
        return thread;
    }
}
