package org.tripact.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters that name a legal person.
 *
 * <p>A real code is known whose check character is wrong, so the shape is demanded and the check only {@linkplain
 * #checksOut() told}.
 */
public record Uscc(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{18}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public Uscc {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an 18-character unified social credit code");
        }
    }

    /** The code in a text that somebody typed (small letters are raised), or nothing where it has not the shape. */
    public static Optional<Uscc> parse(String text) {
        String raised = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(raised).matches() ? Optional.of(new Uscc(raised)) : Optional.empty();
    }

    /** Whether the check character is right. */
    public boolean checksOut() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31) == value.charAt(17);
    }

    /** The 9-character organisation code (GB 11714) within: characters 9 to 17. */
    public OrganisationCode organisationCode() {
        return new OrganisationCode(value.substring(8, 17));
    }

    @Override
    public String toString() {
        return value;
    }
}
