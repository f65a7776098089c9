package org.tripact.kernel;

import java.util.regex.Pattern;

/** 组织机构代码 (GB 11714): 9 characters, the last a check character; a card's certificate carries it. */
public record OrganisationCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{9}");
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "0123456789X0";

    public OrganisationCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a 9-character organisation code");
        }
    }

    /** Whether the check character is right. */
    public boolean checksOut() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(i), 36) * WEIGHTS[i];
        }
        return CHECKS.charAt(11 - sum % 11) == value.charAt(8);
    }

    @Override
    public String toString() {
        return value;
    }
}
