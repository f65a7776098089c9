package org.tripact.console.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.SessionListener.Change;
import org.tripact.card.api.port.KeptSession;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestCard;

class EventsTest {

    private static final String CODE = "31222699T1";

    private final World world = new World();
    private final TestCard card = world.card(RegisteredCards.aLegalPerson());
    private final Browser browser = world.loggedIn(card);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void shouldTellOfAnAgreement_whenItChanges() {
        Listening page = Listening.to(browser);

        String number = browser.sign(card, CODE).is(201).field("number");
        world.customsSays(number, Meaning.DELIVERED);

        page.hears("event: agreement\ndata: {\"number\":\"" + number + "\"");
        page.hears("\"state\":\"SIGN_SENT\",\"stateText\":\"签约已发往海关\"");
        assertThat(page.answer().headers().firstValue("Content-Type").orElse("").toLowerCase())
                .isEqualTo("text/event-stream;charset=utf-8");
        assertThat(page.answer().headers().firstValue("Cache-Control")).contains("no-store");
        page.data("agreement").forEach(data -> Contract.valid("/components/schemas/Agreement", data));
        page.close();
    }

    @Test
    void shouldSpeakEnglish_whenThePageDoes() {
        Listening page = Listening.to(browser.with("Accept-Language", "en"));

        browser.sign(card, CODE).is(201);

        page.hears("\"stateText\":\"Signing declared\"");
        page.close();
    }

    @Test
    void shouldTellNothing_whenTheAgreementIsAnotherEnterprises() {
        Listening page = Listening.to(browser);
        TestCard other = world.card(RegisteredCards.ofAnotherEnterprise());

        world.loggedIn(other).sign(other, "44030619T3").is(201);
        browser.sign(card, CODE).is(201);

        page.hears(CODE);
        assertThat(page.heard()).doesNotContain("44030619T3");
        page.close();
    }

    @Test
    void shouldEndTheStream_whenLoggedOut() {
        Listening page = Listening.to(browser);

        browser.delete("/session").is(204);

        page.hears("event: session\ndata: {\"change\":\"ENDED\",\"why\":\"LEFT\"}");
        page.isOver();
        Contract.valid("/components/schemas/SessionEvent", page.data("session").get(0));
        await().untilAsserted(
                        () -> assertThat(world.streams.places().areEmpty()).isTrue());
    }

    @Test
    void shouldEndTheStream_whenTheSessionIsNoMoreAndNobodyTold() {
        Listening page = Listening.to(browser);

        world.store.register().put(List.of(RegisteredCards.with(CardStatus.SUSPENDED, card.registered())));

        page.hears("{\"change\":\"ENDED\",\"why\":\"CARD_REFUSED\"}");
        page.isOver();
    }

    @Test
    void shouldSayHowItEnded_whenAnotherNodeEndedIt() {
        Listening page = Listening.to(browser);
        KeptSession kept = world.store
                .sessions()
                .list(Instant.EPOCH, Instant.EPOCH, new PageRequest(0, 1))
                .items()
                .get(0);

        world.store.sessions().end(kept.tokenHash(), Change.DISMISSED, world.clock.instant(), dismissed(kept));

        page.hears("{\"change\":\"ENDED\",\"why\":\"DISMISSED\"}");
        page.isOver();
    }

    private AuditEntry dismissed(KeptSession kept) {
        return AuditEntry.done(world.clock.instant(), AuditEvent.SESSION_ENDED, "shell:karaf", kept.handle());
    }

    @Test
    void shouldKeepTheStream_whenTheStoreIsAwayForAWhile() {
        Listening page = Listening.to(browser);
        world.store.goAway();
        page.hearsHeartbeats(3);
        world.store.comeBack();

        browser.sign(card, CODE).is(201);

        page.hears(CODE);
        page.close();
    }

    @Test
    void shouldBeMuteForAgreements_whileLocked() {
        Listening page = Listening.to(browser);
        browser.post("/session/lock").is(200);
        page.hears("{\"change\":\"LOCKED\"}");

        Browser second = world.loggedIn(card);
        String number = second.sign(card, CODE).is(201).field("number");
        browser.post("/session/unlock", browser.proof(card)).is(200);
        page.hears("{\"change\":\"UNLOCKED\"}");
        world.customsSays(number, Meaning.DELIVERED);

        page.hears("SIGN_SENT");
        assertThat(page.heard()).doesNotContain("SIGN_DECLARED");
        page.close();
    }

    @Test
    void shouldNotKeepTheSessionFromIdling_whileTheStreamIsOpen() {
        Listening page = Listening.to(browser);
        page.hearsHeartbeats(2);

        world.clock.advance(Duration.ofMinutes(31));

        page.hears("{\"change\":\"ENDED\",\"why\":\"TIMED_OUT\"}");
        page.isOver();
    }

    @Test
    void shouldRefuse_whenTooManyStreamsAreOpen() {
        Listening first = Listening.to(browser);
        Listening second = Listening.to(browser);
        browser.get("/events").is(429, "TOO_MANY_REQUESTS");

        Listening third = Listening.to(world.loggedIn(card));
        world.loggedIn(card).get("/events").is(429, "TOO_MANY_REQUESTS");

        first.close();
        second.close();
        third.close();
        await().untilAsserted(
                        () -> assertThat(world.streams.places().areEmpty()).isTrue());
    }

    @Test
    void shouldDropAReader_whenItDoesNotRead() throws IOException {
        String number = browser.sign(card, CODE).is(201).field("number");
        Agreement agreement =
                world.store.agreements().find(new AgreementNumber(number)).orElseThrow();
        try (Socket deaf = deafReader()) {
            await().until(() -> !world.streams.places().areEmpty());

            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        for (int i = 0; i < 1000; i++) {
                            world.streams.changed(agreement);
                        }
                        return world.streams.places().areEmpty();
                    });
            assertThat(deaf.isConnected()).isTrue();
        }
        Listening page = Listening.to(browser);
        world.customsSays(number, Meaning.DELIVERED);
        page.hears("SIGN_SENT");
        page.close();
    }

    @Test
    void shouldForgetTheReader_whenItGoesAway() {
        Listening page = Listening.to(browser);
        page.close();

        await().untilAsserted(
                        () -> assertThat(world.streams.places().areEmpty()).isTrue());
    }

    private Socket deafReader() throws IOException {
        String cookies = "tripact-session=" + browser.cookies.get("tripact-session") + "; tripact-browser="
                + browser.cookies.get("tripact-browser");
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress("127.0.0.1", world.port()));
        String request = "GET /api/v1/events HTTP/1.1\r\nHost: x\r\nCookie: " + cookies + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
