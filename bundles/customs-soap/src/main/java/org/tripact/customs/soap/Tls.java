package org.tripact.customs.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Our two TLS identities, out of a PKCS#12 store with the entries {@code client} and {@code server}. What is wrong is
 * told by an IllegalArgumentException fit for a log.
 */
final class Tls {

    static final String CLIENT = "client";
    static final String SERVER = "server";
    static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final Path file;
    private final KeyStore store;
    private final char[] password;

    private Tls(Path file, KeyStore store, char[] password) {
        this.file = file;
        this.store = store;
        this.password = password;
    }

    /** The password is the first line of its file. */
    static Tls read(Path file, Path passwordFile) {
        try (InputStream in = Files.newInputStream(file)) {
            char[] password = Files.readString(passwordFile)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new Tls(file, store, password);
        } catch (IOException | GeneralSecurityException fault) {
            throw new IllegalArgumentException("TLS key store " + file + ": does not open", fault);
        }
    }

    /** The certificates in files, DER or PEM. */
    static List<X509Certificate> certificates(List<Path> files) {
        List<X509Certificate> read = new ArrayList<>();
        for (Path each : files) {
            try (InputStream in = Files.newInputStream(each)) {
                read.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(in));
            } catch (IOException | GeneralSecurityException fault) {
                throw new IllegalArgumentException("Certificate " + each + ": cannot be read", fault);
            }
        }
        return List.copyOf(read);
    }

    /** Shows the other side the entry of this name and believes nobody but the pinned. */
    SSLContext context(String entry, List<X509Certificate> pinned, Clock clock) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyOf(entry), new TrustManager[] {new Pinned(pinned, clock)}, null);
            return context;
        } catch (GeneralSecurityException | IOException fault) {
            throw new IllegalArgumentException("TLS key store " + file + ": '" + entry + "' cannot be used", fault);
        }
    }

    private KeyManager[] keyOf(String entry) throws GeneralSecurityException, IOException {
        Key key = store.getKey(entry, password);
        if (key == null) {
            throw new IllegalArgumentException("TLS key store " + file + ": has no entry '" + entry + "'");
        }
        KeyStore alone = KeyStore.getInstance("PKCS12");
        alone.load(null, null);
        alone.setKeyEntry(entry, key, password, store.getCertificateChain(entry));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(alone, password);
        return keys.getKeyManagers();
    }

    @Override
    public String toString() {
        return "TLS keys of " + file;
    }
}
