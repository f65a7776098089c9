package org.tripact.customs.soap;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tripact.customs.message.Dialect;
import org.tripact.customs.message.EnvelopeFamily;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.OwnKeys;
import org.tripact.customs.message.PeerCertificates;
import org.tripact.customs.message.SealFamily;
import org.tripact.customs.message.SealRule;
import org.tripact.customs.message.StatusMapping;

/** The settings, checked and copied; what is wrong is told by an IllegalArgumentException fit for a log. */
record Checked(String name, Gateway gateway, Receipts receipts, Tls tls, Link link, int maxBytes) {

    /** The other side's service. */
    record Gateway(
            URI address,
            List<X509Certificate> pinned,
            Duration connect,
            Duration timeout,
            Set<String> refusedFaults,
            Set<String> notSentFaults) {

        @Override
        public String toString() {
            return "%s (%d pinned, %s, %s, refused %s, not sent %s)"
                    .formatted(address, pinned.size(), connect, timeout, refusedFaults, notSentFaults);
        }
    }

    /** Our own. */
    record Receipts(InetSocketAddress address, List<X509Certificate> pinned) {

        @Override
        public String toString() {
            return "%s (%d pinned)".formatted(address, pinned.size());
        }
    }

    private static final int DAY_MILLIS = 86_400_000;
    private static final int FORMAT_LIMIT = 3 * 1024 * 1024;

    static Checked of(SoapSettings settings) {
        if (!settings.name().matches("[a-z][a-z0-9-]{0,31}")) {
            throw wrong("name", settings.name() + " is not a lower-case word");
        }
        return new Checked(
                settings.name(),
                gateway(settings),
                receipts(settings),
                Tls.read(
                        file("tlsKeyStore", settings.tlsKeyStore()),
                        file("tlsPasswordFile", settings.tlsPasswordFile())),
                link(settings),
                within("maxBytes", settings.maxBytes(), 1024, FORMAT_LIMIT));
    }

    /** The same, where it may be so. */
    Checked sealedUnless(String demo) {
        link.demandSealsUnless(demo);
        return this;
    }

    private static Gateway gateway(SoapSettings settings) {
        URI address = address(settings.address());
        List<X509Certificate> pinned = certificates("gatewayCertificates", settings.gatewayCertificates());
        if (address.getScheme().equals("https") && pinned.isEmpty()) {
            throw wrong("gatewayCertificates", "an https address needs at least one");
        }
        int timeout = within("timeoutMillis", settings.timeoutMillis(), 100, DAY_MILLIS);
        return new Gateway(
                address,
                pinned,
                Duration.ofMillis(within("connectMillis", settings.connectMillis(), 10, timeout - 1)),
                Duration.ofMillis(timeout),
                Set.copyOf(listed(settings.refusedFaults())),
                Set.copyOf(listed(settings.notSentFaults())));
    }

    private static URI address(String text) {
        URI address;
        try {
            address = URI.create(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw wrong("address", "'" + text + "' is no address");
        }
        boolean here = Set.of("127.0.0.1", "[::1]", "localhost").contains(String.valueOf(address.getHost()));
        boolean named = address.getHost() != null && address.getUserInfo() == null;
        if (!named || !("https".equals(address.getScheme()) || here && "http".equals(address.getScheme()))) {
            throw wrong("address", "'" + text + "' is neither https nor on this machine");
        }
        return address;
    }

    private static Receipts receipts(SoapSettings settings) {
        List<X509Certificate> pinned = certificates("callerCertificates", settings.callerCertificates());
        if (pinned.isEmpty()) {
            throw wrong("callerCertificates", "at least one must be named");
        }
        InetSocketAddress address = new InetSocketAddress(
                settings.receiptsHost().strip(), within("receiptsPort", settings.receiptsPort(), 1, 65_535));
        if (address.isUnresolved()) {
            throw wrong("receiptsHost", "'" + settings.receiptsHost() + "' is not known");
        }
        return new Receipts(address, pinned);
    }

    private static Link link(SoapSettings settings) {
        List<Path> seals = files("sealCertificates", settings.sealCertificates());
        Optional<Path> envelope = Optional.of(settings.envelopeCertificate())
                .filter(name -> !name.isBlank())
                .map(name -> file("envelopeCertificate", name));
        return new Link(
                settings.senderId(),
                settings.receiverId(),
                OwnKeys.read(file("keyStore", settings.keyStore()), file("passwordFile", settings.passwordFile())),
                PeerCertificates.read(seals, envelope),
                dialect(settings),
                StatusMapping.parse(listed(settings.statuses())));
    }

    private static Dialect dialect(SoapSettings settings) {
        return new Dialect(
                named("sealFamily", settings.sealFamily(), SealFamily::valueOf),
                named("envelopeFamily", settings.envelopeFamily(), EnvelopeFamily::valueOf),
                settings.sealRequired() ? SealRule.REQUIRED : SealRule.WHEN_PRESENT,
                settings.applicationType(),
                settings.terminationType(),
                Dialect.standard().answerType());
    }

    /** A file of settings gives one text where several are meant. */
    private static List<String> listed(String... values) {
        return Arrays.stream(values)
                .flatMap(value -> Arrays.stream(value.split("[,;]")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<Path> files(String key, String... values) {
        return listed(values).stream().map(name -> file(key, name)).toList();
    }

    private static List<X509Certificate> certificates(String key, String... values) {
        return Tls.certificates(files(key, values));
    }

    private static Path file(String key, String name) {
        if (name.isBlank() || name.contains("${")) {
            throw wrong(key, "'" + name + "' names nothing");
        }
        return Path.of(name.strip()).toAbsolutePath().normalize();
    }

    private static <E> E named(String key, String value, Function<String, E> valueOf) {
        try {
            return valueOf.apply(value);
        } catch (IllegalArgumentException unknown) {
            throw wrong(key, "'" + value + "' is not known");
        }
    }

    private static int within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(key, value + " is not " + least + " to " + most);
        }
        return value;
    }

    private static IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException("Setting %s of org.tripact.customs.soap: %s".formatted(key, why));
    }
}
