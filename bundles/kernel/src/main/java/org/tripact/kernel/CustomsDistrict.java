package org.tripact.kernel;

import java.util.regex.Pattern;

/**
 * 关区: a customs district (2200) or one of its offices (2248), four digits, with the name it is shown by.
 *
 * <p>An unknown name is tolerated: the code then stands for it. Routing goes by prefix.
 */
public record CustomsDistrict(String code, String name) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}");

    public CustomsDistrict {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a 4-digit customs district");
        }
        name = name == null || name.isBlank() ? code : name;
    }
}
