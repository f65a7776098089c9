package org.tripact.card.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tripact.audit.api.AuditRow;
import org.tripact.card.api.BrowserId;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardSessions;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.Challenge;
import org.tripact.card.api.OpenedSession;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.core.check.Checks;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;
import org.tripact.testkit.memory.MemoryStore;

/** The whole card service on a store in memory, with cards that are registered and the browsers that hold them. */
final class CardHall {

    static final String ORIGIN = "https://tripact.example";
    static final BrowserId BROWSER = new BrowserId("browser-a");
    static final BrowserId OTHER_BROWSER = new BrowserId("browser-b");

    final SettableClock clock = SettableClock.atFixtureTime();
    final MemoryStore store = new MemoryStore();
    final TestAuthority authority = TestAuthority.at(clock.instant());
    final TestCard card = authority.issue(RegisteredCards.aLegalPerson());
    final TestCard otherCard = authority.issue(RegisteredCards.ofAnotherEnterprise());
    final List<String> heard = new CopyOnWriteArrayList<>();
    final SessionPolicy policy = new SessionPolicy(Duration.ofMinutes(30), Duration.ofHours(8));
    final Journal journal = newJournal();
    final CardSessions sessions = newCore(10_000);

    CardHall() {
        register(card.registered());
        register(otherCard.registered());
    }

    /** Another instance of the service on the same stores, as after a restart. */
    CardSessions newCore(int challengeLimit) {
        SignatureCheck check = Checks.over(authority::trust, store, clock);
        return new CardSessionsService(
                new Challenges(store.challenges(), challengeLimit, clock),
                new CardSessionsService.Stores(store.sessions(), store.register()),
                check,
                journal,
                policy,
                clock);
    }

    private Journal newJournal() {
        SessionBoard board = new SessionBoard();
        board.bindListener((handle, change) -> heard.add(change + " " + handle));
        return new Journal(store.audit(), board, clock);
    }

    void register(RegisteredCard registered) {
        store.register().put(List.of(registered));
    }

    void setStatus(CardStatus status) {
        register(RegisteredCards.with(status, card.registered()));
    }

    Challenge aChallenge() {
        return accepted(sessions.challenge(ORIGIN, BROWSER));
    }

    OpenedSession loggedIn() {
        return accepted(sessions.logIn(card.proof(aChallenge()), BROWSER));
    }

    /** What the audit log says, oldest first: event, actor, subject and outcome. */
    List<String> audit() {
        List<String> lines = new ArrayList<>();
        for (AuditRow row : store.audit().read(new PageRequest(0, 100)).items()) {
            AuditEntry entry = row.entry();
            lines.add(0, String.join(" ", entry.event().name(), entry.actor(), entry.subject(), entry.outcome()));
        }
        return lines;
    }

    static <V> V accepted(Outcome<V, CardReason> outcome) {
        return outcome.fold(value -> value, reason -> {
            throw new AssertionError("refused: " + reason);
        });
    }

    static <V> Outcome<V, CardReason> refused(CardReason reason) {
        return Outcome.refused(reason);
    }
}
