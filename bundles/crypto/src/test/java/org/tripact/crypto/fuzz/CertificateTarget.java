package org.tripact.crypto.fuzz;

import static org.tripact.crypto.CardAlgorithms.SM2_AND_RSA;

import java.util.Arrays;
import org.tripact.crypto.Authority;
import org.tripact.crypto.CertificateRequest;
import org.tripact.crypto.EportCertificate;

/** Certificates of cards and authorities in DER and PEM, and requests. */
public final class CertificateTarget {

    private CertificateTarget() {}

    /** Loads every class before the time of one input is taken. */
    public static void fuzzerInitialize() {
        Oracle.seeds("CertificateTarget").forEach(seed -> fuzzerTestOneInput(Oracle.bytes(seed)));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        EportCertificate.parse(data).map(card -> look(card, data));
        EportCertificate.parse(data, SM2_AND_RSA).map(card -> look(card, data));
        Authority.parse(data, SM2_AND_RSA).map(Authority::isSelfSigned);
        CertificateRequest.parse(data).map(CertificateRequest::isSignedByItsKey);
    }

    private static boolean look(EportCertificate card, byte[] data) {
        Oracle.demand(Arrays.equals(card.encoded(), data), "other bytes were kept than came");
        Oracle.demand(card.certificateNumber().length() >= 16, "a short certificate number");
        Oracle.demand(
                !card.isSignedBy(Oracle.ISSUER) || Oracle.isSeed("CertificateTarget", data),
                "a certificate is believed that the authority never made");
        return card.hasSigned(data, data);
    }
}
