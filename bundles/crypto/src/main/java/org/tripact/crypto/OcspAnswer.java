package org.tripact.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.tripact.kernel.Outcome;

/** What a responder answered (RFC 6960, basic response). Immutable; nothing in it is believed before {@link #to}. */
public final class OcspAnswer {

    private static final int MAX_BYTES = 64 * 1024;

    /** Each costs a check of two signatures, and one is enough for an honest responder. */
    private static final int MAX_DELEGATES = 4;

    private final byte[] encoded;
    private final SignedDer signed;
    private final Instant producedAt;
    private final Optional<byte[]> nonce;
    private final List<OcspEntry> entries;
    private final List<OcspDelegate> delegates;

    private OcspAnswer(byte[] encoded, SignedDer signed, List<OcspDelegate> delegates) {
        ResponseData body = ResponseData.getInstance(signed.body());
        OcspNonce.aloneMayBeCritical(body.getResponseExtensions());
        this.encoded = encoded;
        this.signed = signed;
        this.producedAt = OcspEntry.instant(body.getProducedAt());
        this.nonce = OcspNonce.in(body.getResponseExtensions());
        this.entries = elements(body.getResponses()).map(OcspEntry::of).toList();
        this.delegates = delegates;
    }

    /** The answer in the DER bytes that were fetched: at most 64 KiB, SM2 with SM3. */
    public static Outcome<OcspAnswer, OcspFault> parse(byte[] der) {
        return parse(der, CardAlgorithms.SM2_ONLY);
    }

    /** The same with the algorithms told. */
    public static Outcome<OcspAnswer, OcspFault> parse(byte[] der, CardAlgorithms allowed) {
        return SignedDer.bounded(der, MAX_BYTES)
                .mapRefusal(OcspFault::of)
                .flatMap(kept -> SignedDer.guarded(OcspFault.UNREADABLE, () -> of(kept, allowed)));
    }

    /**
     * What it says about the certificate of the request, where it is signed by the certificate's issuer, or by somebody
     * whom that issuer directly gave a certificate for answering (valid at the time told), and where its nonce, if it
     * has one and the request, too, is the request's. The worst counts where it says several things.
     */
    public Outcome<OcspStatus, OcspFault> to(OcspRequest request, Instant at) {
        return signer(request.issuer(), at).flatMap(delegate -> {
            boolean echoed = nonce.filter(request::hasNonce).isPresent();
            return nonce.isPresent() && request.hasNonce() && !echoed
                    ? Outcome.refused(OcspFault.OTHER_NONCE)
                    : statusOf(request, echoed, delegate);
        });
    }

    /** The very bytes that were parsed: evidence of what was known. */
    public byte[] encoded() {
        return encoded.clone();
    }

    private Outcome<OcspStatus, OcspFault> statusOf(
            OcspRequest request, boolean nonceEchoed, Optional<BigInteger> delegate) {
        return entries.stream()
                .filter(entry -> entry.isAbout(request))
                .min(Comparator.comparing(OcspEntry::state))
                .<Outcome<OcspStatus, OcspFault>>map(
                        entry -> Outcome.accepted(entry.status(producedAt, nonceEchoed, delegate)))
                .orElseGet(() -> Outcome.refused(OcspFault.OTHER_CERTIFICATE));
    }

    /** The serial number of the delegate who signed, or nothing where the issuer itself did. */
    private Outcome<Optional<BigInteger>, OcspFault> signer(Authority issuer, Instant at) {
        if (signed.isSignedBy(issuer.publicKey())) {
            return Outcome.accepted(Optional.empty());
        }
        return delegates.stream()
                .filter(delegate -> delegate.mayAnswerFor(issuer, at) && signed.isSignedBy(delegate.publicKey()))
                .findFirst()
                .<Outcome<Optional<BigInteger>, OcspFault>>map(
                        delegate -> Outcome.accepted(Optional.of(delegate.serial())))
                .orElseGet(() -> Outcome.refused(OcspFault.FOREIGN_SIGNER));
    }

    private static Outcome<OcspAnswer, OcspFault> of(byte[] der, CardAlgorithms allowed) {
        OCSPResponse response = OCSPResponse.getInstance(der);
        if (response.getResponseStatus().getIntValue() != OCSPResponseStatus.SUCCESSFUL) {
            return Outcome.refused(OcspFault.NO_ANSWER);
        }
        ResponseBytes bytes = response.getResponseBytes();
        if (!OCSPObjectIdentifiers.id_pkix_ocsp_basic.equals(bytes.getResponseType())) {
            return Outcome.refused(OcspFault.UNREADABLE);
        }
        return SignedDer.bounded(bytes.getResponse().getOctets(), MAX_BYTES)
                .flatMap(basic ->
                        signed(basic, allowed).map(signed -> new OcspAnswer(der, signed, delegates(basic, allowed))))
                .mapRefusal(OcspFault::of);
    }

    private static Outcome<SignedDer, CertificateFault> signed(byte[] basic, CardAlgorithms allowed) {
        ASN1Sequence outer = ASN1Sequence.getInstance(basic);
        return outer.size() > 4 ? Outcome.refused(CertificateFault.UNREADABLE) : SignedDer.of(basic, outer, allowed);
    }

    private static List<OcspDelegate> delegates(byte[] basic, CardAlgorithms allowed) {
        ASN1Sequence outer = ASN1Sequence.getInstance(basic);
        return outer.size() < 4
                ? List.of()
                : elements(ASN1Sequence.getInstance((ASN1TaggedObject) outer.getObjectAt(3), true))
                        .limit(MAX_DELEGATES)
                        .flatMap(certificate -> delegate(certificate, allowed))
                        .toList();
    }

    /** Certificates that we cannot read are let lie: a responder may send its root's along. */
    private static Stream<OcspDelegate> delegate(ASN1Encodable certificate, CardAlgorithms allowed) {
        try {
            return OcspDelegate.parse(certificate.toASN1Primitive().getEncoded(ASN1Encoding.DER), allowed)
                    .fold(Stream::of, fault -> Stream.empty());
        } catch (IOException e) {
            throw new IllegalArgumentException("a certificate that cannot be encoded", e);
        }
    }

    private static Stream<ASN1Encodable> elements(ASN1Sequence sequence) {
        return Arrays.stream(sequence.toArray());
    }
}
