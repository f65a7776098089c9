package org.tripact.card.agent.door;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.crypto.MachineCertificate;

/** The key of this machine for TLS: made here, never shipped, renewed before its certificate ends. */
final class MachineKey {

    record Identity(PrivateKey key, X509Certificate certificate) {

        @Override
        public String toString() {
            return "the key of this machine";
        }
    }

    /** Below the 825 days that Apple's systems take at most. */
    static final Duration VALIDITY = Duration.ofDays(800);

    static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(MachineKey.class);
    private static final Duration SKEW = Duration.ofHours(1);
    private static final String ALIAS = "machine";

    /** A store must have one. What protects the key is who may read the file. */
    private static final char[] PASSWORD = ALIAS.toCharArray();

    private final OwnersFile store;
    private final OwnersFile certificate;
    private final String name;
    private final Clock clock;
    private Optional<Identity> current = Optional.empty();

    MachineKey(Path folder, String name, Clock clock) {
        this.store = new OwnersFile(folder.resolve("machine.p12"));
        this.certificate = new OwnersFile(folder.resolve("machine.cer"));
        this.name = name;
        this.clock = clock;
    }

    synchronized Identity current() {
        current = current.filter(this::isGood).or(this::stored).or(this::made);
        return current.orElseThrow();
    }

    private Optional<Identity> stored() {
        return store.read().flatMap(MachineKey::open).filter(this::isGood);
    }

    private Optional<Identity> made() {
        try {
            Instant now = clock.instant();
            MachineCertificate made =
                    MachineCertificate.issue(names(), addresses(), now.minus(SKEW), now.plus(VALIDITY));
            X509Certificate parsed = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(made.encoded()));
            KeyStore opened = KeyStore.getInstance("PKCS12");
            opened.load(null, null);
            opened.setKeyEntry(ALIAS, made.key(), PASSWORD, new X509Certificate[] {parsed});
            store.write(out -> opened.store(out, PASSWORD));
            certificate.write(out -> out.write(PemText.of(made.encoded())));
            LOG.warn("a new key for wss was made; browsers must be told to trust {}", certificate);
            return Optional.of(new Identity(made.key(), parsed));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the key of this machine cannot be made", e);
        }
    }

    private static Optional<Identity> open(byte[] bytes) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), PASSWORD);
            return store.getKey(ALIAS, PASSWORD) instanceof PrivateKey key
                            && store.getCertificate(ALIAS) instanceof X509Certificate certificate
                    ? Optional.of(new Identity(key, certificate))
                    : Optional.empty();
        } catch (GeneralSecurityException | IOException damaged) {
            LOG.warn("the stored key for wss is damaged: {}", damaged.getMessage());
            return Optional.empty();
        }
    }

    private boolean isGood(Identity identity) {
        Instant now = clock.instant();
        return !now.isBefore(identity.certificate().getNotBefore().toInstant())
                && now.plus(RENEWED_BEFORE)
                        .isBefore(identity.certificate().getNotAfter().toInstant())
                && namesOf(identity.certificate()).containsAll(names());
    }

    private List<String> names() {
        return Stream.of(name, "localhost").distinct().toList();
    }

    private static List<InetAddress> addresses() throws IOException {
        return List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"));
    }

    private static List<String> namesOf(X509Certificate certificate) {
        try {
            return Stream.ofNullable(certificate.getSubjectAlternativeNames())
                    .flatMap(names -> names.stream())
                    .map(entry -> entry.get(1).toString())
                    .collect(Collectors.toList());
        } catch (GeneralSecurityException unreadable) {
            return List.of();
        }
    }
}
