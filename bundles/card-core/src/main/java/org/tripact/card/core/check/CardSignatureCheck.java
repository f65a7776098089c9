package org.tripact.card.core.check;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.card.api.port.TrustSource;
import org.tripact.card.core.AddressSetting;
import org.tripact.card.core.CardSettings;
import org.tripact.card.core.Generations;
import org.tripact.card.core.ListSetting;
import org.tripact.crypto.Authority;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.EportCertificate;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

/** The policy of what a card must show, in the order in which it is asked. */
final class CardSignatureCheck implements SignatureCheck {

    private final BoundsValidator bounds = new BoundsValidator();
    private final FormValidator form;
    private final ChainValidator chain;
    private final ValidityValidator validity;
    private final KeyUsageValidator keyUsage = new KeyUsageValidator();
    private final RevocationValidator revocation;
    private final CardNumberValidator cardNumber = new CardNumberValidator();
    private final RegisterValidator register;
    private final RoleValidator role = new RoleValidator();
    private final SignatureValidator signature = new SignatureValidator();
    private final Acceptances acceptances;

    CardSignatureCheck(Steps steps, RegisterStore register, Acceptances acceptances) {
        this.form = steps.form();
        this.chain = steps.chain();
        this.validity = steps.validity();
        this.revocation = steps.revocation();
        this.register = new RegisterValidator(register);
        this.acceptances = acceptances;
    }

    /** The steps that depend on settings, time and trust. */
    record Steps(FormValidator form, ChainValidator chain, ValidityValidator validity, RevocationValidator revocation) {

        static Steps of(
                List<TrustSource> sources, RevocationFetch fetch, OcspCache kept, CardSettings settings, Clock clock) {
            ClockSkew skew = new ClockSkew(Duration.ofMinutes(settings.clockSkewMinutes()));
            CardAlgorithms algorithms = Generations.allowedBy(settings);
            Duration grace = Duration.ofMinutes(settings.logInGraceMinutes());
            OcspPolicy policy = new OcspPolicy(Duration.ofSeconds(settings.ocspSeconds()), skew, grace, algorithms);
            Responders responders =
                    new OcspResponders(fetch, AddressSetting.read(settings.ocspAddresses()), policy, kept, clock);
            return over(
                    new FormValidator(
                            new Trust(sources, new TrustReader(settings.demoAuthorityAllowed(), algorithms)),
                            der -> EportCertificate.parse(der, algorithms)),
                    new RevocationValidator(responders, new ListLookup(skew, grace, clock), issuesNoList(settings)),
                    skew,
                    clock);
        }

        private static Predicate<Authority> issuesNoList(CardSettings settings) {
            Set<String> names = Set.copyOf(ListSetting.read(settings.authoritiesWithoutList()));
            return authority -> names.contains(authority.name());
        }

        static Steps over(FormValidator form, RevocationValidator revocation, ClockSkew skew, Clock clock) {
            return new Steps(
                    form,
                    new ChainValidator(new ChainClimb(skew), skew, clock),
                    new ValidityValidator(skew, clock),
                    revocation);
        }
    }

    @Override
    public Outcome<VerifiedSigner, CardReason> check(
            byte[] text, byte[] certificate, byte[] signed, CardNumber expected, Purpose purpose) {
        return bounds.check(new Submission(text, certificate, signed, expected, purpose))
                .flatMap(form::check)
                .flatMap(chain::check)
                .flatMap(validity::check)
                .flatMap(keyUsage::check)
                .flatMap(revocation::check)
                .flatMap(cardNumber::check)
                .flatMap(register::check)
                .flatMap(role::check)
                .flatMap(signature::check)
                .map(acceptances::noted)
                .map(Registered::signer);
    }
}
