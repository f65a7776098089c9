package org.tripact.agreement.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.Signer.CodeGrant;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementId;
import org.tripact.agreement.api.StatementRequest;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Outcome;

/** Issues the statement that a card is to sign: role, then code, then text version, then state. */
final class Preparation {

    private final AgreementStore store;
    private final AgreementTexts texts;
    private final Duration lifetime;
    private final Clock clock;
    private final NumberSource numbers = new NumberSource();

    Preparation(AgreementStore store, AgreementTexts texts, Duration lifetime, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    Outcome<Statement, AgreementRefusal> prepare(Signer signer, StatementRequest request) {
        // Whole seconds, so that the end which the card signs is the end that is kept.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return LegalPersonPolicy.admit(signer)
                .flatMap(holder -> CustomsCodePolicy.admit(holder, request.customsCode()))
                .flatMap(grant -> particulars(signer, grant, request, now))
                .map(particulars -> issue(signer, request.action(), particulars, now));
    }

    private Outcome<Particulars, AgreementRefusal> particulars(
            Signer signer, CodeGrant grant, StatementRequest request, Instant now) {
        Optional<Agreement> latest = store.latestOf(grant.code());
        return switch (request.action()) {
            case SIGN ->
                SigningPolicy.refusal(request.textVersion(), texts.inForce().version(), latest)
                        .<Outcome<Particulars, AgreementRefusal>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.accepted(founding(signer, grant, now)));
            case TERMINATE ->
                TerminationPolicy.admit(request.textVersion(), texts.inForce().version(), Ownership.of(signer, latest))
                        .map(Agreement::particulars);
        };
    }

    private Particulars founding(Signer signer, CodeGrant grant, Instant now) {
        return new Particulars(
                numbers.agreementNumber(now),
                grant.code(),
                signer.enterprise(),
                grant.district(),
                texts.inForce().version(),
                texts.inForce().digest());
    }

    private Statement issue(Signer signer, Action action, Particulars particulars, Instant now) {
        StatementId id = numbers.statementId();
        Instant expires = now.plus(lifetime);
        String text = StatementForm.text(id, action, particulars, signer.origin(), now, expires);
        Statement statement = new Statement(id, action, particulars, signer.card(), text, now, expires, false);
        store.keep(
                statement,
                new AuditEntry(
                        now,
                        AuditEvent.STATEMENT_ISSUED,
                        signer.card().value(),
                        particulars.number().value(),
                        AuditEntry.OK,
                        action.name()));
        return statement;
    }
}
