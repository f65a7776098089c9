package org.tripact.customs.soap;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.LinkSettings;
import org.tripact.customs.message.LinkSettings.Spelling;
import org.tripact.customs.message.SettingReader;

/** The settings, checked and copied; what is wrong is told by an IllegalArgumentException fit for a log. */
record Checked(String name, Gateway gateway, Receipts receipts, Tls tls, Link link, int maxBytes) {

    private static final SettingReader READ = new SettingReader("org.tripact.customs.soap");

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

    static Checked of(SoapSettings settings) {
        return new Checked(
                READ.name(settings.name()),
                gateway(settings),
                receipts(settings),
                Tls.read(
                        READ.file("tlsKeyStore", settings.tlsKeyStore()),
                        READ.file("tlsPasswordFile", settings.tlsPasswordFile())),
                link(settings),
                READ.maxBytes(settings.maxBytes()));
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
            throw READ.wrong("gatewayCertificates", "an https address needs at least one");
        }
        Duration timeout = READ.millis("timeoutMillis", settings.timeoutMillis(), 100);
        return new Gateway(
                address,
                pinned,
                Duration.ofMillis(
                        READ.within("connectMillis", settings.connectMillis(), 10, settings.timeoutMillis() - 1)),
                timeout,
                Set.copyOf(READ.listed(settings.refusedFaults())),
                Set.copyOf(READ.listed(settings.notSentFaults())));
    }

    private static URI address(String text) {
        URI address;
        try {
            address = URI.create(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw READ.wrong("address", "'" + text + "' is no address");
        }
        boolean here = Set.of("127.0.0.1", "[::1]", "localhost").contains(String.valueOf(address.getHost()));
        boolean named = address.getHost() != null && address.getUserInfo() == null;
        if (!named || !("https".equals(address.getScheme()) || here && "http".equals(address.getScheme()))) {
            throw READ.wrong("address", "'" + text + "' is neither https nor on this machine");
        }
        return address;
    }

    private static Receipts receipts(SoapSettings settings) {
        List<X509Certificate> pinned = certificates("callerCertificates", settings.callerCertificates());
        if (pinned.isEmpty()) {
            throw READ.wrong("callerCertificates", "at least one must be named");
        }
        InetSocketAddress address = new InetSocketAddress(
                settings.receiptsHost().strip(), READ.within("receiptsPort", settings.receiptsPort(), 1, 65_535));
        if (address.isUnresolved()) {
            throw READ.wrong("receiptsHost", "'" + settings.receiptsHost() + "' is not known");
        }
        return new Receipts(address, pinned);
    }

    private static Link link(SoapSettings settings) {
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

    private static List<Path> files(String key, String... values) {
        return READ.listed(values).stream().map(name -> READ.file(key, name)).toList();
    }

    private static List<X509Certificate> certificates(String key, String... values) {
        return Tls.certificates(files(key, values));
    }
}
