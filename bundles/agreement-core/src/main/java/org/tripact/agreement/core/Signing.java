package org.tripact.agreement.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.Consumption;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Outcome;

/** 三方协议签约: founds an agreement with a signed statement. */
final class Signing implements Deed {

    private final AgreementStore store;
    private final AgreementTexts texts;
    private final Execution execution;

    Signing(AgreementStore store, AgreementTexts texts, Execution execution) {
        this.store = store;
        this.texts = texts;
        this.execution = execution;
    }

    Outcome<Agreement, AgreementRefusal> sign(Signer signer, SignedStatement signed, boolean agreed) {
        return LegalPersonPolicy.admit(signer)
                .flatMap(holder -> agreed
                        ? execution.carryOut(this, holder, signed, statement -> true)
                        : Outcome.refused(AgreementRefusal.of(AgreementReason.CONSENT_MISSING)));
    }

    @Override
    public Action action() {
        return Action.SIGN;
    }

    @Override
    public AuditEvent refused() {
        return AuditEvent.AGREEMENT_SIGN_REFUSED;
    }

    /** The checks of the preparation again: code, text and state may have changed since. */
    @Override
    public Outcome<Change, AgreementRefusal> decide(Signer signer, Consumption consumption, Instant now) {
        Particulars particulars = consumption.statement().particulars();
        return CustomsCodePolicy.admit(signer, particulars.customsCode())
                .flatMap(grant -> SigningPolicy.refusal(
                                particulars.textVersion(), texts.inForce().version(), store.latestOf(grant.code()))
                        .<Outcome<Change, AgreementRefusal>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.accepted(founding(consumption, now))));
    }

    private static Change founding(Consumption consumption, Instant now) {
        Particulars particulars = consumption.statement().particulars();
        return new Change(
                particulars,
                Change.NEW,
                Stage.signed(now),
                List.of(new TimelineEntry(now, State.SIGN_DECLARED, Cause.ENTERPRISE_SIGNED, "", "")),
                Optional.of(consumption),
                Optional.of(Notices.application(particulars.number(), now)),
                List.of(AuditEntry.done(
                        now,
                        AuditEvent.AGREEMENT_SIGNED,
                        consumption.statement().card().value(),
                        particulars.number().value())));
    }

    @Override
    public Agreement firstAnswer(Agreement agreement) {
        Instant signedAt = agreement.stage().milestones().signedAt();
        return new Agreement(agreement.particulars(), Stage.signed(signedAt), Change.NEW + 1);
    }
}
