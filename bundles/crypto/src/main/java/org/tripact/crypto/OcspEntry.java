package org.tripact.crypto;

import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;

/** What an answer says about one certificate. */
record OcspEntry(
        CertID id,
        OcspStatus.State state,
        Instant thisUpdate,
        Optional<Instant> nextUpdate,
        Optional<Instant> revokedAt) {

    static OcspEntry of(Object asn1) {
        SingleResponse single = SingleResponse.getInstance(asn1);
        OcspNonce.aloneMayBeCritical(single.getSingleExtensions());
        CertStatus status = single.getCertStatus();
        OcspStatus.State state = switch (status.getTagNo()) {
            case 0 -> OcspStatus.State.GOOD;
            case 1 -> OcspStatus.State.REVOKED;
            case 2 -> OcspStatus.State.UNKNOWN;
            default -> throw new IllegalArgumentException("no such state");
        };
        return new OcspEntry(
                single.getCertID(),
                state,
                instant(single.getThisUpdate()),
                Optional.ofNullable(single.getNextUpdate()).map(OcspEntry::instant),
                state == OcspStatus.State.REVOKED ? Optional.of(revokedAt(status)) : Optional.empty());
    }

    boolean isAbout(OcspRequest request) {
        return OcspCertificateId.isOf(id, request.serial(), request.issuer());
    }

    OcspStatus status(Instant producedAt, boolean nonceEchoed, Optional<BigInteger> delegate) {
        return new OcspStatus(state, thisUpdate, nextUpdate, producedAt, revokedAt, nonceEchoed, delegate);
    }

    static Instant instant(ASN1GeneralizedTime time) {
        try {
            return time.getDate().toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }

    private static Instant revokedAt(CertStatus status) {
        return instant(RevokedInfo.getInstance(status.getStatus()).getRevocationTime());
    }
}
