package org.tripact.card.agent.control;

import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

/** The one door to the signing key: every signing method comes through here, and so past the rules of origin and consent. */
final class Signing {

    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

    private final CardAccess access;
    private final boolean digestsForPages;
    private final boolean consent;

    Signing(CardAccess access, boolean digestsForPages, boolean consent) {
        this.access = access;
        this.digestsForPages = digestsForPages;
        this.consent = consent;
    }

    /** The signature over the bytes, in one line of base64. */
    Outcome<String, Refusal> sign(Call call, byte[] bytes) {
        return StatementOrigin.permits(call.caller(), bytes)
                ? sign(call, ToSign.bytes(bytes), keys -> keys.sign(bytes))
                : refused(call, ControlError.STATEMENT_OF_OTHER_ORIGIN);
    }

    /** The signature over a digest. Nobody sees what was digested: a page could slip a foreign statement through. */
    Outcome<String, Refusal> signDigest(Call call, byte[] digest) {
        return digestsForPages || call.caller().origin().isEmpty()
                ? sign(call, ToSign.digest(digest), keys -> keys.signDigest(digest))
                : refused(call, ControlError.DIGEST_FROM_PAGE);
    }

    private Outcome<String, Refusal> sign(
            Call call, ToSign toSign, Function<CardKeys, Outcome<byte[], CardRefusal>> signer) {
        return consent && !call.agreedTo().equals(Optional.of(toSign))
                ? access.card().flatMap(card -> Outcome.refused(wanting(toSign)))
                : sign(call, signer);
    }

    /** The person is asked before a PIN is tried, so that no page can use up the tries of a card unseen. */
    private static Refusal wanting(ToSign toSign) {
        Refusal refused = ControlError.CONSENT_REFUSED.refusal();
        return new Refusal(refused.error(), refused.text(), Optional.of(toSign));
    }

    private Outcome<String, Refusal> sign(Call call, Function<CardKeys, Outcome<byte[], CardRefusal>> signer) {
        return access.use(call, signer).map(signature -> {
            LOG.info("{} for {}: signed", call.method(), call.caller());
            return Base64.getEncoder().encodeToString(signature);
        });
    }

    private static Outcome<String, Refusal> refused(Call call, ControlError error) {
        LOG.warn("{} for {}: refused, {}", call.method(), call.caller(), error);
        return Outcome.refused(error.refusal());
    }
}
