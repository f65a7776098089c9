package org.tripact.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.tripact.kernel.Outcome;

/** The question (RFC 6960) whether one certificate is revoked. Immutable; {@link OcspAnswer#to} wants it again. */
public final class OcspRequest {

    private static final int MAX_BYTES = 16 * 1024;

    private final Authority issuer;
    private final CertID id;
    private final Optional<byte[]> nonce;

    private OcspRequest(Authority issuer, CertID id, Optional<byte[]> nonce) {
        this.issuer = issuer;
        this.id = id;
        this.nonce = nonce;
    }

    /** The question about a card's certificate to those who answer for its issuer, with a new nonce. */
    public static OcspRequest about(EportCertificate certificate, Authority issuer) {
        return about(certificate.serial(), issuer);
    }

    /** The question about an authority's certificate to those who answer for its issuer, with a new nonce. */
    public static OcspRequest about(Authority certificate, Authority issuer) {
        return about(certificate.serial(), issuer);
    }

    /** The question about the certificate that this issuer gave this serial number, with a new nonce. */
    public static OcspRequest about(BigInteger serial, Authority issuer) {
        return new OcspRequest(issuer, OcspCertificateId.of(serial, issuer), Optional.of(OcspNonce.fresh()));
    }

    /** The same question without a nonce: an answer made in advance will do, and kept ones can be read again. */
    public OcspRequest withoutNonce() {
        return new OcspRequest(issuer, id, Optional.empty());
    }

    /** The request that somebody sent to a responder for this issuer: one certificate, at most 16 KiB. */
    public static Outcome<OcspRequest, OcspFault> parse(byte[] der, Authority issuer) {
        return SignedDer.bounded(der, MAX_BYTES)
                .mapRefusal(OcspFault::of)
                .flatMap(kept -> SignedDer.guarded(OcspFault.UNREADABLE, () -> of(kept, issuer)));
    }

    /** The request as DER, to be sent as {@code application/ocsp-request}. */
    public byte[] encoded() {
        TBSRequest body = new TBSRequest(null, new DERSequence(new Request(id, null)), OcspNonce.extensions(nonce));
        try {
            return new OCSPRequest(body, null).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The certificate's serial number. */
    public BigInteger serial() {
        return id.getSerialNumber().getValue();
    }

    /** Who issued the certificate. */
    public Authority issuer() {
        return issuer;
    }

    /** Whether an answer can be tied to this very request. */
    public boolean hasNonce() {
        return nonce.isPresent();
    }

    CertID id() {
        return id;
    }

    Optional<byte[]> nonce() {
        return nonce;
    }

    boolean hasNonce(byte[] other) {
        return nonce.filter(own -> Arrays.equals(own, other)).isPresent();
    }

    private static Outcome<OcspRequest, OcspFault> of(byte[] der, Authority issuer) {
        TBSRequest body = OCSPRequest.getInstance(der).getTbsRequest();
        OcspNonce.aloneMayBeCritical(body.getRequestExtensions());
        Request only = Request.getInstance(body.getRequestList().getObjectAt(0));
        OcspNonce.aloneMayBeCritical(only.getSingleRequestExtensions());
        if (body.getRequestList().size() != 1) {
            return Outcome.refused(OcspFault.UNREADABLE);
        }
        return OcspCertificateId.isOf(only.getReqCert(), issuer)
                ? Outcome.accepted(
                        new OcspRequest(issuer, only.getReqCert(), OcspNonce.in(body.getRequestExtensions())))
                : Outcome.refused(OcspFault.OTHER_CERTIFICATE);
    }
}
