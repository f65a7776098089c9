package org.tripact.agreement.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.Consumption;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Outcome;

/** 三方协议解约: ends an approved agreement with a signed statement; customs is told, not asked. */
final class Termination implements Deed {

    private final AgreementStore store;
    private final Execution execution;

    Termination(AgreementStore store, Execution execution) {
        this.store = store;
        this.execution = execution;
    }

    Outcome<Agreement, AgreementRefusal> terminate(Signer signer, AgreementNumber number, SignedStatement signed) {
        return LegalPersonPolicy.admit(signer)
                .flatMap(holder -> execution.carryOut(
                        this, holder, signed, statement -> statement.number().equals(number)));
    }

    @Override
    public Action action() {
        return Action.TERMINATE;
    }

    @Override
    public AuditEvent refused() {
        return AuditEvent.AGREEMENT_TERMINATION_REFUSED;
    }

    @Override
    public Outcome<Change, AgreementRefusal> decide(Signer signer, Consumption consumption, Instant now) {
        Optional<AgreementHistory> known = store.history(consumption.statement().number())
                .filter(history -> Ownership.covers(signer, history.agreement()));
        Optional<Agreement> agreement = known.map(AgreementHistory::agreement);
        return CustomsCodePolicy.admit(
                        signer, consumption.statement().particulars().customsCode())
                .flatMap(grant -> agreement
                        .flatMap(TerminationPolicy::approved)
                        .<Outcome<Change, AgreementRefusal>>map(
                                stage -> Outcome.accepted(ending(known.get(), stage, consumption, now)))
                        .orElseGet(() -> Outcome.refused(TerminationPolicy.notSigned(agreement))));
    }

    private static Change ending(AgreementHistory known, Stage.Approved stage, Consumption consumption, Instant now) {
        Agreement agreement = known.agreement();
        Stage.Terminated ended = stage.terminated(now);
        return new Change(
                agreement.particulars(),
                agreement.version(),
                ended,
                List.of(new TimelineEntry(now, ended.state(), Cause.ENTERPRISE_TERMINATED, "", "")),
                Optional.of(consumption),
                Optional.of(Notices.termination(known, now)),
                List.of(AuditEntry.done(
                        now,
                        AuditEvent.AGREEMENT_TERMINATED,
                        consumption.statement().card().value(),
                        agreement.number().value())));
    }

    /** Nothing moves a terminated agreement: it is what it was, but for lines of its timeline that its version counts. */
    @Override
    public Agreement firstAnswer(Agreement agreement) {
        return agreement;
    }
}
