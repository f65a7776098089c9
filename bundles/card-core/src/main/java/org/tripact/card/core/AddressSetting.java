package org.tripact.card.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Addresses in a setting, separated by commas. One that is none is left out: what it stands for stays silent. */
public final class AddressSetting {

    private static final Logger LOG = LoggerFactory.getLogger(AddressSetting.class);

    private AddressSetting() {}

    public static List<URI> read(String... setting) {
        return ListSetting.read(setting).stream()
                .map(AddressSetting::address)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            boolean good = address.getHost() != null
                    && address.getUserInfo() == null
                    && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
            if (good) {
                return Optional.of(address);
            }
        } catch (URISyntaxException notAnAddress) {
            // told below, like all others
        }
        LOG.error("'{}' is no http or https address: left out", text);
        return Optional.empty();
    }
}
