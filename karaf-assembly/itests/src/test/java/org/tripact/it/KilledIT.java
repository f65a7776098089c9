package org.tripact.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as {@code ./run} starts it: killed without warning, started again on the same data. */
class KilledIT {

    /** {@code ./test --long} kills for about half an hour. */
    private static final int KILLS = Boolean.getBoolean("tripact.long") ? 60 : 3;

    @TempDir
    Path folder;

    @Test
    void shouldBookEachMessageOnce_whenKilledWhileApplicationsAreOnTheirWay_R1_R2() throws Exception {
        try (Distribution distribution = new Distribution(folder.resolve("data"), Map.of())) {
            distribution.start();
            List<Accepted> accepted = new ArrayList<>();
            for (int round = 0; round < KILLS; round++) {
                accepted.addAll(signUntilKilled(distribution, round));
                distribution.start();
                approveAndTerminate(distribution, accepted);
            }
            assertThat(accepted).as("applications accepted before a kill").isNotEmpty();
            assertThat(new PartnersBooks(folder.resolve("data/tripact/simulator/books.journal")).taken())
                    .as("customs' books")
                    .doesNotHaveDuplicates()
                    .containsAll(messagesOf(accepted));
            assertThat(distribution.stop()).as("ends cleanly on request").isTrue();
        }
    }

    /** Each was signed and terminated. */
    private static List<String> messagesOf(List<Accepted> accepted) {
        return accepted.stream()
                .flatMap(application -> Stream.of(application.number() + "-S", application.number() + "-T"))
                .toList();
    }

    private static List<Accepted> signUntilKilled(Distribution distribution, int round) throws Exception {
        CardReader reader = distribution.reader();
        List<Accepted> accepted = new ArrayList<>();
        AtomicBoolean killed = new AtomicBoolean();
        Thread killer = new Thread(() -> {
            // a different moment each round, from the first write to the receipts
            LockSupport.parkNanos(Duration.ofMillis(900 + 1700L * round % 5100).toNanos());
            killed.set(true);
            distribution.killQuietly();
        });
        killer.start();
        try {
            for (String scenario : List.of("legal-person-two-codes", "other-enterprise")) {
                reader.insert(scenario);
                Enterprise enterprise = new Enterprise(distribution.port, reader);
                Answer session = enterprise.logIn().expect(201);
                for (var code : session.body().path("customsCodes")) {
                    Answer signed = enterprise.sign(code.path("code").asText());
                    if (signed.status() == 201) {
                        accepted.add(new Accepted(scenario, code.path("code").asText(), signed.text("number")));
                    }
                }
            }
        } catch (RuntimeException | AssertionError fault) {
            assertThat(killed)
                    .as("the console failed before it was killed: " + fault)
                    .isTrue();
        }
        killer.join();
        return accepted;
    }

    private static void approveAndTerminate(Distribution distribution, List<Accepted> accepted) {
        CardReader reader = distribution.reader();
        for (Accepted application : accepted) {
            reader.insert(application.scenario());
            Enterprise enterprise = new Enterprise(distribution.port, reader);
            enterprise.logIn().expect(201);
            Answer found = enterprise.get("/agreements/" + application.number()).expect(200);
            if (!"TERMINATED".equals(found.text("state"))) {
                enterprise.awaitState(application.number(), "SIGN_APPROVED");
                enterprise.terminate(application.number(), application.code()).expect(200);
            }
        }
        Awaitility.await().until(() -> leaveNothingOpen(distribution));
    }

    // an application whose answer the kill swallowed may stand open: it too goes on, and is ended for the next round
    private static boolean leaveNothingOpen(Distribution distribution) {
        CardReader reader = distribution.reader();
        for (String scenario : List.of("legal-person-two-codes", "other-enterprise")) {
            reader.insert(scenario);
            Enterprise enterprise = new Enterprise(distribution.port, reader);
            enterprise.logIn().expect(201);
            for (var agreement : enterprise.get("/agreements?size=100").body().path("items")) {
                if (!"TERMINATED".equals(agreement.path("state").asText())) {
                    String number = agreement.path("number").asText();
                    enterprise.awaitState(number, "SIGN_APPROVED");
                    enterprise
                            .terminate(number, agreement.path("customsCode").asText())
                            .expect(200);
                }
            }
        }
        return true;
    }

    private record Accepted(String scenario, String code, String number) {}
}
