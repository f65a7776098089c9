package org.tripact.crypto.fuzz;

import java.util.Arrays;
import org.tripact.crypto.Rsa;
import org.tripact.crypto.Sm2;

/** Signatures in DER and raw, envelopes. */
public final class SignatureTarget {

    private SignatureTarget() {}

    /** Loads every class before the time of one input is taken. */
    public static void fuzzerInitialize() {
        Oracle.seeds("SignatureTarget").forEach(seed -> fuzzerTestOneInput(Oracle.bytes(seed)));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Sm2.derToRaw(data).ifPresent(raw -> {
            Oracle.demand(raw.length == 64, "a raw signature has 64 bytes");
            Oracle.demand(Arrays.equals(Sm2.rawToDer(raw), data), "one signature in two forms of DER");
            check(raw);
        });
        check(data);
        Oracle.demand(
                !Rsa.verify(Oracle.RSA.getPublic(), Oracle.TEXT, data), "a signature is believed that nobody made");
        Sm2.decrypt(Oracle.SM2.getPrivate(), data);
        Rsa.decrypt(Oracle.RSA.getPrivate(), data);
    }

    private static void check(byte[] raw) {
        Oracle.demand(
                !Sm2.verify(Oracle.SM2.getPublic(), Oracle.TEXT, raw)
                        && !Sm2.verifyDigest(Oracle.SM2.getPublic(), Oracle.DIGEST, raw),
                "a signature is believed that nobody made");
    }
}
