package org.tripact.customs.soap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Envelope;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStrays;

/** A connector with a gateway that a test can spoil, in HTTP or in what it answers. */
@Timeout(60)
abstract class SpoiltGateway {
    static final Map<String, Object> PATIENT = Map.of("maxBytes", 65_536);
    static final Map<String, Object> HURRIED = Map.of("timeoutMillis", 1500, "connectMillis", 1000);

    @TempDir
    static Path folder;

    static final AtomicInteger NUMBERS = new AtomicInteger();
    static Gateway gateway;
    static Platform platform;
    static Platform hurried;
    static GatewayHost host;

    final Envelope application = Sides.application(NUMBERS.incrementAndGet());
    final CountDownLatch over = new CountDownLatch(1);

    @BeforeAll
    static void start() {
        gateway = new Gateway(folder);
        platform = new Platform(new RecordedReceipts(), new RecordedStrays(), PATIENT);
        hurried = new Platform(
                new RecordedReceipts(), new RecordedStrays(), platform.gatewayPort, Settings.freePort(), HURRIED);
        host = hostOf(platform, gateway, "customs", "platform");
    }

    @AfterAll
    static void stop() {
        platform.close();
        hurried.close();
        host.close();
    }

    @AfterEach
    void behaveAgain() {
        over.countDown();
        gateway.behave((to, message, answer) -> answer);
        host.spoil((call, response) -> true);
    }

    void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static GatewayHost hostOf(Platform platform, Gateway gateway, String side, String caller) {
        return new GatewayHost(
                platform.gatewayPort,
                gateway,
                Sides.tlsOf(side),
                Tls.certificates(List.of(Sides.resource(caller + "-tls-client.cer"))));
    }

    static boolean cut(Request call) {
        call.getHttpChannel().getEndPoint().close();
        return false;
    }

    static boolean answered(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return false;
    }
}
