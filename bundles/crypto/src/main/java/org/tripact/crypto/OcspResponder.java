package org.tripact.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extensions;

/** The answering side of OCSP for one issuer, for demonstrations and tests. */
public final class OcspResponder {

    private static final Extensions NO_EXTENSIONS = null;

    private final Authority issuer;
    private final PrivateKey key;
    private final Certificate certificate;

    private OcspResponder(Authority issuer, PrivateKey key, byte[] certificate) {
        this.issuer = issuer;
        this.key = key;
        this.certificate = Certificate.getInstance(certificate);
    }

    /** A responder for this issuer that signs with the key of this certificate, whoever that may be. */
    public static OcspResponder of(Authority issuer, PrivateKey key, byte[] certificate) {
        return new OcspResponder(issuer, key, certificate);
    }

    /** A responder with a new key and a certificate of this issuer for answering in its place. */
    public static OcspResponder delegateOf(CertificateAuthority issuer, Instant notBefore, Instant notAfter) {
        KeyPair pair = Sm2.newKeyPair();
        return of(
                issuer.authority(),
                pair.getPrivate(),
                issuer.issueResponder(issuer.authority().name() + " OCSP", pair.getPublic(), notBefore, notAfter));
    }

    /** The answer to the bytes of a request, good for so long; what is no request for this issuer gets told so. */
    public byte[] answer(byte[] request, Function<BigInteger, OcspStatus.State> states, Instant now, Duration goodFor) {
        return OcspRequest.parse(request, issuer)
                .map(asked -> OcspReply.of(asked, states.apply(asked.serial()), now, now.plus(goodFor)))
                .fold(
                        this::sign,
                        fault -> refusal(
                                fault == OcspFault.OTHER_CERTIFICATE
                                        ? OCSPResponseStatus.UNAUTHORIZED
                                        : OCSPResponseStatus.MALFORMED_REQUEST));
    }

    /** What a responder says that is too busy: the status tryLater. */
    public static byte[] tryLater() {
        return refusal(OCSPResponseStatus.TRY_LATER);
    }

    /** The reply as DER, signed with the key of this responder. */
    public byte[] sign(OcspReply reply) {
        SingleResponse single = new SingleResponse(
                reply.about().id(),
                status(reply),
                time(reply.thisUpdate()),
                reply.nextUpdate().map(OcspResponder::time).orElse(null),
                NO_EXTENSIONS);
        ResponseData body = new ResponseData(
                new ResponderID(certificate.getSubject()),
                time(reply.thisUpdate()),
                new DERSequence(single),
                OcspNonce.extensions(reply.nonceOf().nonce()));
        return success(signed(body));
    }

    private BasicOCSPResponse signed(ResponseData body) {
        try {
            AuthoritySigner signer = new AuthoritySigner(key);
            signer.getOutputStream().write(der(body));
            return new BasicOCSPResponse(
                    body,
                    signer.getAlgorithmIdentifier(),
                    new DERBitString(signer.getSignature()),
                    new DERSequence(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] success(BasicOCSPResponse basic) {
        ResponseBytes bytes =
                new ResponseBytes(OCSPObjectIdentifiers.id_pkix_ocsp_basic, new DEROctetString(der(basic)));
        return der(new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL), bytes));
    }

    private static byte[] refusal(int status) {
        return der(new OCSPResponse(new OCSPResponseStatus(status), null));
    }

    private static CertStatus status(OcspReply reply) {
        return switch (reply.state()) {
            case GOOD -> new CertStatus();
            case REVOKED -> new CertStatus(new RevokedInfo(time(reply.thisUpdate()), null));
            case UNKNOWN -> new CertStatus(2, DERNull.INSTANCE);
        };
    }

    private static ASN1GeneralizedTime time(Instant instant) {
        return new DERGeneralizedTime(Date.from(instant));
    }

    private static byte[] der(ASN1Object object) {
        try {
            return object.getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
