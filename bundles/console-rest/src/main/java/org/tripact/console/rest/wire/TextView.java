package org.tripact.console.rest.wire;

import org.tripact.agreement.api.AgreementText;

/** A version of the agreement text. */
public record TextView(String version, String language, String title, String body, String digest) {

    /** The view of a text. */
    public static TextView of(AgreementText text) {
        return new TextView(
                text.version(),
                text.language(),
                text.title(),
                text.body(),
                text.digest().hex());
    }
}
