package org.tripact.crypto;

import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.tripact.kernel.Outcome;

/**
 * A complete list of what an authority has revoked, looked up in constant time.
 *
 * <p>Partial, delta and indirect lists mark themselves by a critical extension and are refused: taken for a whole one
 * they would let revoked certificates pass.
 */
public final class RevocationList {

    private static final int MAX_BYTES = 32 * 1024 * 1024;

    private final SignedDer signed;
    private final byte[] issuer;
    private final Instant thisUpdate;
    private final Instant nextUpdate;
    private final Set<BigInteger> serials;

    private RevocationList(SignedDer signed, TBSCertList body) {
        this.signed = signed;
        this.issuer = ParsedCertificate.der(body.getIssuer());
        this.thisUpdate = ParsedCertificate.instant(body.getThisUpdate());
        this.nextUpdate = ParsedCertificate.instant(body.getNextUpdate());
        this.serials = serials(body);
    }

    /**
     * The list in the DER bytes that were fetched, or in a PEM text with exactly one: at most 32 MiB, SM2 with SM3, with
     * a next update.
     */
    public static Outcome<RevocationList, CertificateFault> parse(byte[] derOrPem) {
        return parse(derOrPem, CardAlgorithms.SM2_ONLY);
    }

    /** The same with the algorithms told. */
    public static Outcome<RevocationList, CertificateFault> parse(byte[] derOrPem, CardAlgorithms allowed) {
        return Pem.isPem(derOrPem)
                ? Pem.REVOCATION_LIST
                        .opened(derOrPem)
                        .map(der -> parseDer(der, allowed))
                        .orElseGet(() -> Outcome.refused(CertificateFault.UNREADABLE))
                : parseDer(derOrPem, allowed);
    }

    /** The issuer's name in DER, equal to {@link Authority#subject()}. */
    public byte[] issuer() {
        return issuer.clone();
    }

    /** When it was made. */
    public Instant thisUpdate() {
        return thisUpdate;
    }

    /** When a newer one is due. */
    public Instant nextUpdate() {
        return nextUpdate;
    }

    /** Whether the certificate of this serial number is revoked. */
    public boolean contains(BigInteger serial) {
        return serials.contains(serial);
    }

    /** How many certificates it names. */
    public int size() {
        return serials.size();
    }

    /** The very bytes that were parsed. */
    public byte[] encoded() {
        return signed.encoded().clone();
    }

    boolean isSignedBy(byte[] name, PublicKey key) {
        return Arrays.equals(issuer, name) && signed.isSignedBy(key);
    }

    private static Outcome<RevocationList, CertificateFault> parseDer(byte[] der, CardAlgorithms allowed) {
        return SignedDer.read(der, MAX_BYTES, allowed).flatMap(signed -> SignedDer.guarded(() -> of(signed)));
    }

    private static Outcome<RevocationList, CertificateFault> of(SignedDer signed) {
        TBSCertList body = TBSCertList.getInstance(signed.body());
        boolean whole = signed.algorithm().equals(body.getSignature())
                && body.getNextUpdate() != null
                && nothingCritical(body.getExtensions());
        return whole
                ? Outcome.accepted(new RevocationList(signed, body))
                : Outcome.refused(CertificateFault.UNREADABLE);
    }

    private static Set<BigInteger> serials(TBSCertList body) {
        Set<BigInteger> serials = new HashSet<>();
        Enumeration<?> entries = body.getRevokedCertificateEnumeration();
        while (entries.hasMoreElements()) {
            TBSCertList.CRLEntry entry = TBSCertList.CRLEntry.getInstance(entries.nextElement());
            if (!nothingCritical(entry.getExtensions())) {
                throw new IllegalArgumentException("an entry with a critical extension");
            }
            serials.add(entry.getUserCertificate().getValue());
        }
        return serials;
    }

    private static boolean nothingCritical(Extensions extensions) {
        return extensions == null || extensions.getCriticalExtensionOIDs().length == 0;
    }
}
