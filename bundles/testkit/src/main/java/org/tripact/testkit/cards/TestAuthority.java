package org.tripact.testkit.cards;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Sm2;
import org.tripact.crypto.Sm3;

/**
 * A root and an authority below it, made for one test: issues cards in E-Port's shape, good ones and misfits, revokes
 * them and gives the trust material that a check needs. Everything is reckoned from the {@code now} it was made at.
 */
public final class TestAuthority {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Instant now;
    private final CertificateAuthority root;
    private final CertificateAuthority subordinate;
    private final Set<BigInteger> revokedCards = new HashSet<>();
    private final Set<BigInteger> revokedAuthorities = new HashSet<>();

    private TestAuthority(Instant now, boolean demoMarker, Instant subordinateEnd) {
        this.now = now;
        Instant start = now.minus(YEAR.multipliedBy(12));
        root = CertificateAuthority.newRoot(new CertificateAuthorityProfile(
                "测试根", "Tripact Test", start, now.plus(YEAR.multipliedBy(20)), demoMarker));
        subordinate = root.newSubordinate(
                new CertificateAuthorityProfile("测试发卡", "Tripact Test", start, subordinateEnd, false));
    }

    /** An authority in good order. Two of them have the same names and different keys. */
    public static TestAuthority at(Instant now) {
        return new TestAuthority(now, false, now.plus(YEAR.multipliedBy(20)));
    }

    /** An authority that carries the demo marker. */
    public static TestAuthority withDemoMarker(Instant now) {
        return new TestAuthority(now, true, now.plus(YEAR.multipliedBy(20)));
    }

    /** An authority of which the issuing one below the root ended an hour ago. */
    public static TestAuthority withEndedSubordinate(Instant now) {
        return new TestAuthority(now, false, now.minus(Duration.ofHours(1)));
    }

    /** A card in good order, valid from a year ago for ten years. */
    public TestCard issue(RegisteredCard card) {
        return issue(card, now.minus(YEAR), now.plus(YEAR.multipliedBy(9)));
    }

    /** A card whose certificate is valid within these bounds. */
    public TestCard issue(RegisteredCard card, Instant notBefore, Instant notAfter) {
        return issue(profile(card, notBefore, notAfter), card, Sm2.newKeyPair());
    }

    /** A card whose signing certificate is meant for envelopes only. */
    public TestCard issueForEnvelopesOnly(RegisteredCard card) {
        CardCertificateProfile profile = profile(card, now.minus(YEAR), now.plus(YEAR));
        return issue(profile.forEnvelope(), card, Sm2.newKeyPair());
    }

    /** A card whose signing key lies on P-256 instead of the SM2 curve. */
    public TestCard issueOnP256(RegisteredCard card) {
        return issue(profile(card, now.minus(YEAR), now.plus(YEAR)), card, p256());
    }

    /** Puts the card's certificates on the issuing authority's next list. */
    public void revoke(TestCard card) {
        revokedCards.add(serial(card.certificate()));
        revokedCards.add(serial(card.envelopeCertificate()));
    }

    /** Puts the issuing authority on the root's next list. */
    public void revokeSubordinate() {
        revokedAuthorities.add(serial(subordinate.authority().encoded()));
    }

    /** Everything a check needs: both authorities and both lists, made an hour ago and good for a week. */
    public TrustMaterial trust() {
        Instant made = now.minus(Duration.ofHours(1));
        Instant next = now.plus(Duration.ofDays(7));
        return trustWith(List.of(rootList(made, next), cardList(made, next)));
    }

    /** Both authorities with these lists instead. */
    public TrustMaterial trustWith(List<byte[]> lists) {
        return material(authorities(), lists);
    }

    /** The authorities, root first, as DER. */
    public List<byte[]> authorities() {
        return List.of(root.authority().encoded(), subordinate.authority().encoded());
    }

    /** The issuing authority's list of revoked cards. */
    public byte[] cardList(Instant thisUpdate, Instant nextUpdate) {
        return subordinate.revocationList(revokedCards, thisUpdate, nextUpdate);
    }

    /** The root's list of revoked authorities. */
    public byte[] rootList(Instant thisUpdate, Instant nextUpdate) {
        return root.revocationList(revokedAuthorities, thisUpdate, nextUpdate);
    }

    /** Any material, with a version that follows its content. */
    public static TrustMaterial material(List<byte[]> authorities, List<byte[]> lists) {
        byte[][] all = Stream.concat(authorities.stream(), lists.stream()).toArray(byte[][]::new);
        return new TrustMaterial(authorities.size() + "-" + Sm3.digest(Sm3.hash(all)), authorities, lists);
    }

    private TestCard issue(CardCertificateProfile profile, RegisteredCard card, KeyPair signing) {
        KeyPair envelope = Sm2.newKeyPair();
        return new TestCard(
                card,
                signing,
                subordinate.issueCard(profile, signing.getPublic()),
                envelope,
                subordinate.issueCard(profile.forEnvelope(), envelope.getPublic()),
                subordinate.chain());
    }

    private static CardCertificateProfile profile(RegisteredCard card, Instant notBefore, Instant notAfter) {
        return CardCertificateProfile.of(
                "测试人", card.enterprise().name(), card.number(), card.organisationCode(), notBefore, notAfter);
    }

    private static BigInteger serial(byte[] certificate) {
        return EportCertificate.parse(certificate).fold(EportCertificate::serial, fault -> {
            throw new IllegalArgumentException("not ours: " + fault);
        });
    }

    private static KeyPair p256() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
