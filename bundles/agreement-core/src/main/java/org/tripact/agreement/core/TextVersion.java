package org.tripact.agreement.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tripact.agreement.api.AgreementText;
import org.tripact.crypto.Sm3;
import org.tripact.kernel.Digest;

/** One version of the agreement text: two resources, whose first line is the title, under the digest that cards sign. */
record TextVersion(String version, Digest digest) {

    private static final String OFFICIAL = "zh-CN";
    private static final String READING_AID = "en";
    private static final String TITLE_MARK = "# ";

    /** Refuses a body that is not the one the version was published with: cards have signed its digest. */
    TextVersion verified() {
        Digest found = Sm3.digest(bytes(OFFICIAL));
        if (!found.equals(digest)) {
            throw new IllegalStateException("agreement text " + version + " is not as published: sm3 " + found);
        }
        return this;
    }

    AgreementText official() {
        return in(OFFICIAL);
    }

    AgreementText readingAid() {
        return in(READING_AID);
    }

    private AgreementText in(String language) {
        String body = new String(bytes(language), StandardCharsets.UTF_8);
        String title = body.lines().findFirst().orElse("").substring(TITLE_MARK.length());
        return new AgreementText(version, language, title, body, digest);
    }

    private byte[] bytes(String language) {
        String name = "text/" + version + "." + language + ".md";
        try (InputStream in = TextVersion.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("agreement text " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
