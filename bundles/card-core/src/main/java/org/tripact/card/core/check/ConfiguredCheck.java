package org.tripact.card.core.check;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.card.api.port.TrustSource;
import org.tripact.card.core.AddressSetting;
import org.tripact.card.core.CardSettings;
import org.tripact.card.core.ListSetting;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

/** The policy as the settings have it now: they change beneath it, and nobody who holds it is started anew. */
@Component(configurationPid = "org.tripact.card.core")
public final class ConfiguredCheck implements SignatureCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredCheck.class);

    private final List<TrustSource> sources;
    private final RegisterStore register;
    private final RevocationFetch fetch;
    private final Acceptances acceptances;
    private final OcspCache answers = new OcspCache();
    private final Clock clock = Clock.systemUTC();
    private volatile CardSignatureCheck check;

    @Activate
    public ConfiguredCheck(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<TrustSource> sources,
            @Reference RegisterStore register,
            @Reference RevocationFetch fetch,
            @Reference AuditTrail trail,
            CardSettings settings) {
        this.sources = List.copyOf(sources);
        this.register = register;
        this.fetch = fetch;
        this.acceptances = new Acceptances(trail, clock);
        follow(settings);
    }

    /** A check that is under way ends by the settings that it began with; what responders have answered stays known. */
    @Modified
    void follow(CardSettings settings) {
        check = new CardSignatureCheck(
                CardSignatureCheck.Steps.of(sources, fetch, answers, settings, clock), register, acceptances);
        LOG.info(
                "Signatures: clock skew {} min, {} sources of trust, responders {} in {} s, log-in grace {} min,"
                        + " without lists {}, old cards allowed: {}, demo authority allowed: {}",
                settings.clockSkewMinutes(),
                sources.size(),
                AddressSetting.read(settings.ocspAddresses()),
                settings.ocspSeconds(),
                settings.logInGraceMinutes(),
                ListSetting.read(settings.authoritiesWithoutList()),
                settings.oldCardsAllowed(),
                settings.demoAuthorityAllowed());
    }

    @Override
    public Outcome<VerifiedSigner, CardReason> check(
            byte[] text, byte[] certificate, byte[] signature, CardNumber expected, Purpose purpose) {
        return check.check(text, certificate, signature, expected, purpose);
    }
}
