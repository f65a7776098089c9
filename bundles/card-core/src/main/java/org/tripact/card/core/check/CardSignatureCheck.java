package org.tripact.card.core.check;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.TrustSource;
import org.tripact.card.core.CardSettings;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

/** The policy of what a card must show, in the order in which it is asked. */
@Component(configurationPid = "org.tripact.card.core")
public final class CardSignatureCheck implements SignatureCheck {

    private static final Logger LOG = LoggerFactory.getLogger(CardSignatureCheck.class);

    private final FormValidator form;
    private final ChainValidator chain;
    private final ValidityValidator validity;
    private final KeyUsageValidator keyUsage;
    private final RevocationValidator revocation;
    private final CardNumberValidator cardNumber;
    private final RegisterValidator register;
    private final SignatureValidator signature;

    @Activate
    public CardSignatureCheck(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<TrustSource> sources,
            @Reference RegisterStore register,
            CardSettings settings) {
        this(
                new Trust(sources, new TrustReader(settings.demoAuthorityAllowed())),
                register,
                new ClockSkew(Duration.ofMinutes(settings.clockSkewMinutes())),
                Clock.systemUTC());
        LOG.info(
                "Signatures: clock skew {} min, {} sources of trust, demo authority allowed: {}",
                settings.clockSkewMinutes(),
                sources.size(),
                settings.demoAuthorityAllowed());
    }

    CardSignatureCheck(Trust trust, RegisterStore register, ClockSkew skew, Clock clock) {
        this.form = new FormValidator();
        this.chain = new ChainValidator(trust, skew, clock);
        this.validity = new ValidityValidator(skew, clock);
        this.keyUsage = new KeyUsageValidator();
        this.revocation = new RevocationValidator(skew, clock);
        this.cardNumber = new CardNumberValidator();
        this.register = new RegisterValidator(register);
        this.signature = new SignatureValidator();
    }

    @Override
    public Outcome<VerifiedSigner, CardReason> check(
            byte[] text, byte[] certificate, byte[] signed, CardNumber expected) {
        return form.check(text, certificate, signed, expected)
                .flatMap(chain::check)
                .flatMap(validity::check)
                .flatMap(keyUsage::check)
                .flatMap(revocation::check)
                .flatMap(cardNumber::check)
                .flatMap(register::check)
                .flatMap(signature::check)
                .map(Registered::signer);
    }
}
