package org.tripact.agreement.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RevocationAnswer;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Digest;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.cards.TestCard;

/** Looks at real certificates and real signatures; what chain, revocation and register would say is told to it. */
final class CardChecks implements SignatureCheck {

    /** What was answered on revocation. */
    static final RevocationAnswer ANSWER =
            new RevocationAnswer(RevocationAnswer.Source.OCSP, new Digest("0c".repeat(32)), new byte[] {1, 2, 3});

    private final Map<CardNumber, RegisteredCard> register = new ConcurrentHashMap<>();
    private Optional<CardReason> trouble = Optional.empty();

    void register(RegisteredCard card) {
        register.put(card.number(), card);
    }

    /** From now on every check ends so. */
    void refuseEverythingFor(CardReason reason) {
        trouble = Optional.of(reason);
    }

    @Override
    public Outcome<VerifiedSigner, CardReason> check(
            byte[] text, byte[] certificate, byte[] signature, CardNumber expected, Purpose purpose) {
        if (trouble.isPresent()) {
            return Outcome.refused(trouble.get());
        }
        return EportCertificate.parse(certificate)
                .mapRefusal(fault -> CardReason.CERTIFICATE_UNTRUSTED)
                .flatMap(parsed -> verify(parsed, text, signature, expected));
    }

    private Outcome<VerifiedSigner, CardReason> verify(
            EportCertificate certificate, byte[] text, byte[] signature, CardNumber expected) {
        if (!certificate.cardNumber().equals(Optional.of(expected))) {
            return Outcome.refused(CardReason.OTHER_CARD);
        }
        return Sm2.verify(certificate.publicKey(), text, signature)
                ? Outcome.accepted(new VerifiedSigner(
                        register.get(expected), certificate.holder(), certificate.notAfter(), List.of(ANSWER)))
                : Outcome.refused(CardReason.SIGNATURE_INVALID);
    }

    static CardChecks knowing(TestCard... cards) {
        CardChecks checks = new CardChecks();
        for (TestCard card : cards) {
            checks.register(card.registered());
        }
        return checks;
    }
}
