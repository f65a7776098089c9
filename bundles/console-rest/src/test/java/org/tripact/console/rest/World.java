package org.tripact.console.rest;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.tripact.agreement.api.Agreements;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.core.AgreementCore;
import org.tripact.card.api.CardSessions;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.card.core.CardCore;
import org.tripact.card.core.check.Checks;
import org.tripact.console.rest.guard.Origins;
import org.tripact.kernel.AgreementNumber;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;
import org.tripact.testkit.memory.MemoryStore;

/** The face as it is deployed, on a real server over the real cores; only the stores are in memory. */
final class World implements AutoCloseable {

    static final String HTTP = "http://tripact.test:8181";
    static final String HTTPS = "https://tripact.example";

    final SettableClock clock = SettableClock.atFixtureTime();
    final MemoryStore store = new MemoryStore();
    final TestAuthority authority = TestAuthority.at(clock.instant());
    final AgreementCore core;
    final CardSessions sessions;
    final EventStreams streams;
    volatile TrustMaterial trust = authority.trust();

    private final EventHeartbeat heartbeat;
    private final Server server = new Server();

    World() {
        this(Duration.ofMillis(200), sessions -> sessions, agreements -> agreements);
    }

    World(Duration beat, UnaryOperator<CardSessions> ofSessions, UnaryOperator<Agreements> ofAgreements) {
        Console console = new Console(new Console.Limits(64 * 1024, 2, 3, beat), Origins.of(HTTP, HTTPS), clock);
        SignatureCheck check = Checks.of(() -> trust, store.register(), store.audit(), clock);
        streams = new EventStreams(console);
        core = AgreementCore.over(store, check, streams, clock);
        sessions = ofSessions.apply(CardCore.over(store, check, streams, clock));
        heartbeat = new EventHeartbeat(console, sessions, streams);
        serve(
                new ApiServlet(console, sessions, ofAgreements.apply(core.agreements())),
                new EventsServlet(console, sessions, streams));
    }

    private void serve(ApiServlet api, EventsServlet events) {
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder apiHolder = new ServletHolder("console-rest", api);
        apiHolder.setInitParameter("hide-service-list-page", "true");
        apiHolder.setAsyncSupported(true);
        context.addServlet(apiHolder, "/api/*");
        ServletHolder eventsHolder = new ServletHolder("console-rest-events", events);
        eventsHolder.setAsyncSupported(true);
        context.addServlet(eventsHolder, EventsServlet.PATH);
        server.addConnector(new ServerConnector(server));
        server.setHandler(context);
        Tried.run(server::start);
    }

    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** A card in good order that the register knows. */
    TestCard card(RegisteredCard registered) {
        store.register().put(List.of(registered));
        return authority.issue(registered);
    }

    /** A browser at the http origin. */
    Browser browser() {
        return new Browser(this, HTTP);
    }

    /** A browser in which the card is logged in. */
    Browser loggedIn(TestCard card) {
        Browser browser = browser();
        browser.logIn(card).is(201);
        return browser.trusted();
    }

    /** The legal person of the first enterprise, logged in. */
    Browser legalPerson() {
        return loggedIn(card(RegisteredCards.aLegalPerson()));
    }

    /** Customs takes, stores and approves. */
    void customsApproves(String number) {
        customsSays(number, Meaning.DELIVERED);
        customsSays(number, Meaning.STORED);
        customsSays(number, Meaning.APPROVED);
    }

    void customsSays(String number, Meaning meaning) {
        core.customs()
                .record(new CustomsAnswer(
                        new AgreementNumber(number),
                        ChangeFixtures.application(new AgreementNumber(number)),
                        NoticeKind.APPLICATION,
                        meaning,
                        clock.instant(),
                        number + "-" + meaning.ordinal(),
                        ""));
    }

    @Override
    public void close() {
        heartbeat.deactivate();
        streams.deactivate();
        Tried.run(server::stop);
    }
}
