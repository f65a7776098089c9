package org.tripact.agreement.core;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.AgreementText;
import org.tripact.agreement.api.Agreements;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementRequest;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.SignatureCheck;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.Page;

/** The three menu entries of the manual, each handed to its use case. */
@Component(configurationPid = "org.tripact.agreement.core")
@Designate(ocd = AgreementSettings.class)
public final class AgreementDesk implements Agreements {

    private static final Logger LOG = LoggerFactory.getLogger(AgreementDesk.class);

    private final AgreementTexts texts;
    private final Preparation preparation;
    private final Signing signing;
    private final Termination termination;
    private final Inquiry inquiry;

    @Activate
    public AgreementDesk(
            @Reference AgreementStore store,
            @Reference SignatureCheck check,
            @Reference AuditTrail audit,
            @Reference ListenerBoard listeners,
            AgreementSettings settings) {
        this(store, check, audit, listeners, new AgreementTexts(), life(settings), Clock.systemUTC());
        LOG.info(
                "Agreement text in force {}, sm3 {}; statements live {} minutes",
                texts.inForce().version(),
                texts.inForce().digest(),
                settings.statementMinutes());
    }

    AgreementDesk(
            AgreementStore store,
            SignatureCheck check,
            AuditTrail audit,
            ListenerBoard listeners,
            AgreementTexts texts,
            Duration statementLife,
            Clock clock) {
        this.texts = texts;
        Clock kept = Microseconds.of(clock);
        Execution execution = new Execution(store, new Signature(check), audit, new Ledger(store, listeners), kept);
        this.preparation = new Preparation(store, texts, statementLife, kept);
        this.signing = new Signing(store, texts, execution);
        this.termination = new Termination(store, execution);
        this.inquiry = new Inquiry(store);
    }

    private static Duration life(AgreementSettings settings) {
        int minutes = settings.statementMinutes();
        if (minutes < AgreementSettings.MIN_MINUTES || minutes > AgreementSettings.MAX_MINUTES) {
            throw new IllegalArgumentException("statementMinutes must be 1 to 60, but is " + minutes);
        }
        return Duration.ofMinutes(minutes);
    }

    @Override
    public Outcome<AgreementText, AgreementRefusal> text(Optional<String> version, String language) {
        return texts.find(version, language);
    }

    @Override
    public Outcome<Statement, AgreementRefusal> prepare(Signer signer, StatementRequest request) {
        return preparation.prepare(signer, request);
    }

    @Override
    public Outcome<Agreement, AgreementRefusal> sign(Signer signer, SignedStatement signed, boolean agreed) {
        return signing.sign(signer, signed, agreed);
    }

    @Override
    public Outcome<Agreement, AgreementRefusal> terminate(
            Signer signer, AgreementNumber number, SignedStatement signed) {
        return termination.terminate(signer, number, signed);
    }

    @Override
    public Outcome<Page<Agreement>, AgreementRefusal> search(Signer signer, AgreementFilter filter) {
        return inquiry.search(signer, filter);
    }

    @Override
    public Outcome<AgreementHistory, AgreementRefusal> find(Signer signer, AgreementNumber number) {
        return inquiry.find(signer, number);
    }

    @Override
    public Outcome<Map<CustomsCode, State>, AgreementRefusal> states(Signer signer) {
        return inquiry.states(signer);
    }
}
