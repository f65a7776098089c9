package org.tripact.console.rest.guard;

import org.tripact.agreement.api.Signer;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardSession;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.SessionToken;
import org.tripact.console.rest.problem.Language;

/** Who calls: a live session and the language it reads. */
public record Visitor(SessionToken token, CardSession session, Language language) {

    /** Whether the card is a legal-person card, as the register says. */
    public boolean isLegalPerson() {
        return session.card().kind() == CardKind.LEGAL_PERSON;
    }

    /** What the page has to send in X-CSRF-Token. */
    public String csrfToken() {
        return Secrets.csrfTokenOf(token);
    }

    /** The same visitor after something happened to the session. */
    public Visitor with(CardSession now) {
        return new Visitor(token, now, language);
    }

    /** The signer that the agreements know. */
    public Signer signer() {
        RegisteredCard card = session.card();
        return new Signer(
                card.enterprise(),
                card.number(),
                isLegalPerson(),
                card.codes().stream()
                        .map(code -> new Signer.CodeGrant(code.code(), code.district()))
                        .toList(),
                session.origin());
    }
}
