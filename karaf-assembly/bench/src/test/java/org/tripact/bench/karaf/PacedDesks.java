package org.tripact.bench.karaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enterprises that sign and terminate for all their codes at once, at one pace for all; failures are kept. */
final class PacedDesks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PacedDesks.class);

    private final ExecutorService desks = Executors.newCachedThreadPool();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    /** One desk for each code that begins like this. */
    void open(DemoUser user, String codes) throws IOException, InterruptedException {
        JsonNode session = user.logIn();
        String version = user.call("GET", "/agreement-text?language=zh-CN", null, 200)
                .path("version")
                .asText();
        for (JsonNode code : session.path("customsCodes")) {
            String customsCode = code.path("code").asText();
            if (customsCode.startsWith(codes)) {
                desks.execute(() -> work(user, customsCode, version));
            }
        }
    }

    List<String> accepted() {
        return List.copyOf(accepted);
    }

    int failed() {
        return failures.size();
    }

    /** Everybody finishes what was begun. */
    void finish() throws InterruptedException {
        stopping = true;
        desks.shutdown();
        if (!desks.awaitTermination(2, TimeUnit.MINUTES)) {
            failures.add(new IllegalStateException("somebody still waits for customs' answer"));
        }
    }

    @Override
    public void close() {
        stopping = true;
        desks.shutdownNow();
    }

    private void work(DemoUser user, String code, String version) {
        while (!stopping) {
            try {
                user.signAndTerminate(code, version, accepted::add);
            } catch (IOException | IllegalStateException failure) {
                LOG.error("a request failed", failure);
                failures.add(failure);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
