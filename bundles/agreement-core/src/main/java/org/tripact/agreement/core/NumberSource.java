package org.tripact.agreement.core;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.tripact.agreement.api.StatementId;
import org.tripact.kernel.AgreementNumber;

/** Issues what nobody may guess: agreement numbers and statement ids. */
final class NumberSource {

    /** Crockford's base 32: without I, L, O and U, which people misread. */
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private static final int NUMBER_CHARACTERS = 12;
    private static final int ID_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    AgreementNumber agreementNumber(Instant at) {
        StringBuilder number =
                new StringBuilder("TA").append(BeijingTime.day(at)).append('-');
        random.ints(NUMBER_CHARACTERS, 0, ALPHABET.length).forEach(i -> number.append(ALPHABET[i]));
        return new AgreementNumber(number.toString());
    }

    StatementId statementId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return new StatementId(HexFormat.of().formatHex(bytes));
    }
}
