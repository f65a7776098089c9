package org.tripact.customs.jms;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.LinkSettings;
import org.tripact.customs.message.LinkSettings.Spelling;
import org.tripact.customs.message.SettingReader;

/** The settings, checked and copied; what is wrong is told by an IllegalArgumentException fit for a log. */
record Checked(String name, Address address, Queues queues, Link link, Pace pace, int maxBytes) {

    private static final SettingReader READ = new SettingReader("org.tripact.customs.jms");

    /** The queues of one exchange, by name: no other is touched. */
    record Queues(String message, String answer, String aside) {}

    /** How long things last. */
    record Pace(Duration timeout, Duration retry, Duration retryMost) {}

    static Checked of(JmsSettings settings) {
        return new Checked(
                READ.name(settings.name()),
                address(settings),
                queues(settings),
                link(settings),
                pace(settings),
                READ.maxBytes(settings.maxBytes()));
    }

    /** The same, where it may be so. */
    Checked sealedUnless(String demo) {
        link.demandSealsUnless(demo);
        return this;
    }

    private static Address address(JmsSettings settings) {
        String host = matching("host", settings.host().strip(), "[0-9A-Za-z.:_-]{1,255}");
        Optional<Secret> trustPassword = Optional.empty();
        Optional<Path> trustStore = Optional.empty();
        if (settings.tls()) {
            trustStore = Optional.of(READ.file("trustStore", settings.trustStore()));
            trustPassword = Optional.of(secret("trustPasswordFile", settings.trustPasswordFile()));
        } else if (!Address.isLoopback(host)) {
            throw READ.wrong("tls", "false is taken for a broker on this machine only");
        }
        return new Address(
                host,
                READ.within("port", settings.port(), 1, 65_535),
                trustStore,
                trustPassword,
                matching("user", settings.user().strip(), "[^\\p{Cntrl}]{1,255}"),
                secret("userPasswordFile", settings.userPasswordFile()));
    }

    private static Queues queues(JmsSettings settings) {
        Queues queues = new Queues(
                queue("messageQueue", settings.messageQueue()),
                queue("answerQueue", settings.answerQueue()),
                queue("asideQueue", settings.asideQueue()));
        if (Stream.of(queues.message(), queues.answer(), queues.aside())
                        .distinct()
                        .count()
                < 3) {
            throw READ.wrong("asideQueue", "the three queues are not three");
        }
        return queues;
    }

    /** What has a meaning to the broker besides being a name, such as a colon, is none here. */
    private static String queue(String key, String name) {
        return matching(key, name.strip(), "[0-9A-Za-z_][0-9A-Za-z_.-]{0,127}");
    }

    private static Pace pace(JmsSettings settings) {
        return new Pace(
                READ.millis("timeoutMillis", settings.timeoutMillis(), 100),
                READ.millis("retryMillis", settings.retryMillis(), 10),
                READ.millis("retryMaxMillis", settings.retryMaxMillis(), settings.retryMillis()));
    }

    private static Link link(JmsSettings settings) {
        Spelling spelling = new Spelling(
                settings.sealFamily(),
                settings.envelopeFamily(),
                settings.sealRequired(),
                settings.applicationType(),
                settings.terminationType());
        return new LinkSettings(
                        settings.keyStore(),
                        settings.passwordFile(),
                        List.of(settings.sealCertificates()),
                        settings.envelopeCertificate(),
                        settings.senderId(),
                        settings.receiverId(),
                        spelling,
                        List.of(settings.statuses()))
                .read(READ);
    }

    private static Secret secret(String key, String name) {
        Secret secret = new Secret(READ.file(key, name));
        secret.demandReadable();
        return secret;
    }

    private static String matching(String key, String value, String pattern) {
        if (!value.matches(pattern)) {
            throw READ.wrong(key, "'" + value + "' is not " + pattern);
        }
        return value;
    }
}
