package org.tripact.demo.pki;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Where everything lies that lives, as settings refer to it; defaults do not pass the expansion of cfg files. */
final class DataFolder {

    private static final String DATA = "tripact.data";

    private DataFolder() {}

    static Path resolve(String setting, UnaryOperator<String> property) {
        String reference = "${" + DATA + "}";
        if (!setting.contains(reference)) {
            return Path.of(setting);
        }
        String data = property.apply(DATA);
        if (data == null) {
            throw new IllegalArgumentException("the property " + DATA + " is not set");
        }
        return Path.of(setting.replace(reference, data));
    }
}
