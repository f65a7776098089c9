package org.tripact.crypto.fuzz;

import static org.tripact.crypto.CardAlgorithms.SM2_AND_RSA;

import java.math.BigInteger;
import java.time.Instant;
import org.tripact.crypto.OcspAnswer;
import org.tripact.crypto.OcspRequest;
import org.tripact.crypto.OcspStatus;

/** Answers and requests of OCSP. */
public final class OcspTarget {

    private static final Instant THEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final OcspRequest ABOUT_TEN = OcspRequest.about(BigInteger.TEN, Oracle.ISSUER);

    private OcspTarget() {}

    /** Loads every class before the time of one input is taken. */
    public static void fuzzerInitialize() {
        Oracle.seeds("OcspTarget").forEach(seed -> fuzzerTestOneInput(Oracle.bytes(seed)));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        OcspAnswer.parse(data, SM2_AND_RSA)
                .flatMap(answer -> answer.to(ABOUT_TEN.withoutNonce(), THEN))
                .map(status -> Oracle.demand(
                        status.state() == OcspStatus.State.REVOKED, "an answer is believed that nobody gave"));
        OcspRequest.parse(data, Oracle.ISSUER).map(OcspRequest::encoded);
    }
}
