package org.tripact.crypto.fuzz;

import static org.tripact.crypto.CardAlgorithms.SM2_AND_RSA;

import java.math.BigInteger;
import java.util.Arrays;
import org.tripact.crypto.RevocationList;

/** Revocation lists in DER and PEM. */
public final class RevocationListTarget {

    private RevocationListTarget() {}

    /** Loads every class before the time of one input is taken. */
    public static void fuzzerInitialize() {
        Oracle.seeds("RevocationListTarget").forEach(seed -> fuzzerTestOneInput(Oracle.bytes(seed)));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        RevocationList.parse(data, SM2_AND_RSA).map(list -> look(list, data));
    }

    private static boolean look(RevocationList list, byte[] data) {
        Oracle.demand(
                Arrays.equals(list.encoded(), data) || data.length > list.encoded().length,
                "other bytes were kept than came");
        Oracle.demand(
                !Oracle.ISSUER.verifies(list) || Oracle.isSeed("RevocationListTarget", list.encoded()),
                "a list is believed that the authority never made");
        return list.contains(BigInteger.TEN);
    }
}
