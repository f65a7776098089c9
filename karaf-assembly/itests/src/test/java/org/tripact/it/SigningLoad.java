package org.tripact.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Enterprises that sign, wait, terminate and ask without pause; whatever is answered amiss is kept. */
final class SigningLoad implements AutoCloseable {

    private final ExecutorService desks = Executors.newCachedThreadPool();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    /** One that signs for each code of this logged-in enterprise, and one that asks. */
    void add(Enterprise enterprise) {
        for (JsonNode code : enterprise.get("/session").expect(200).body().path("customsCodes")) {
            goOn(() -> signAndTerminate(enterprise, code.path("code").asText()));
        }
        goOn(() -> {
            enterprise.get("/agreements?size=20").expect(200);
            enterprise.get("/session").expect(200);
            // leaves the machine to those who sign
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        });
    }

    /** The numbers that enterprises saw, in the order in which they were accepted. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Everybody finishes what was begun. */
    boolean finish() throws InterruptedException {
        stopping = true;
        desks.shutdown();
        return desks.awaitTermination(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        stopping = true;
        desks.shutdownNow();
    }

    private void signAndTerminate(Enterprise enterprise, String code) {
        String number = enterprise.sign(code).expect(201).text("number");
        accepted.add(number);
        enterprise.awaitState(number, "SIGN_APPROVED");
        enterprise.terminate(number, code).expect(200);
    }

    private void goOn(Runnable work) {
        desks.execute(() -> {
            while (!stopping && failures.isEmpty()) {
                try {
                    work.run();
                } catch (RuntimeException | Error failure) {
                    failures.add(failure);
                }
            }
        });
    }
}
