package org.tripact.card.core.check;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.KeyKind;
import org.tripact.crypto.OcspReply;
import org.tripact.crypto.OcspRequest;
import org.tripact.crypto.OcspResponder;
import org.tripact.crypto.OcspStatus.State;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;

/** A root that issues cards itself and answers for them. */
final class AnsweringAuthority {

    private static final Duration YEAR = Duration.ofDays(365);

    final CertificateAuthority root;
    private final Instant now;

    AnsweringAuthority(Instant now, KeyKind kind) {
        this.now = now;
        root = CertificateAuthority.newRoot(
                new CertificateAuthorityProfile("答复根", "Tripact Test", now.minus(YEAR), now.plus(YEAR), false), kind);
    }

    TestCard aCard() {
        return aCard(KeyKind.SM2);
    }

    TestCard aCard(KeyKind kind) {
        RegisteredCard card = RegisteredCards.aLegalPerson();
        KeyPair key = kind.newKeyPair();
        CardCertificateProfile profile = CardCertificateProfile.of(
                "测试人",
                card.enterprise().name(),
                card.number(),
                card.organisationCode(),
                now.minus(YEAR),
                now.plus(YEAR));
        byte[] certificate = root.issueCard(profile, key.getPublic());
        return new TestCard(card, key, certificate, key, certificate, root.chain());
    }

    TrustMaterial withoutLists() {
        return TestAuthority.material(root.chain(), List.of());
    }

    TrustMaterial withList(Set<BigInteger> revoked, Instant thisUpdate, Instant nextUpdate) {
        return TestAuthority.material(root.chain(), List.of(root.revocationList(revoked, thisUpdate, nextUpdate)));
    }

    OcspResponder responder() {
        return root.ownResponder();
    }

    OcspRequest requestAbout(TestCard card) {
        return OcspRequest.about(certificateOf(card), root.authority());
    }

    static EportCertificate certificateOf(TestCard card) {
        return EportCertificate.parse(card.certificate()).fold(parsed -> parsed, fault -> {
            throw new AssertionError("not ours: " + fault);
        });
    }

    OcspRequest read(byte[] request) {
        return OcspRequest.parse(request, root.authority()).fold(asked -> asked, fault -> {
            throw new AssertionError("no request: " + fault);
        });
    }

    /** A reply made now that is good for an hour. */
    static OcspReply reply(OcspRequest request, State state, Instant at) {
        return OcspReply.of(request, state, at, at.plus(Duration.ofHours(1)));
    }
}
