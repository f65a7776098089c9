package org.tripact.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.util.Properties;
import org.tripact.kernel.Outcome;

/** Key stores as PKCS#12 (AES-256 for keys, AES-128 for certificates): software cards and authorities. */
public final class Pkcs12 {

    /** Rounds for a password that nobody need try. */
    public static final int FEW_ROUNDS = 2048;

    private static final String TYPE = "PKCS12-AES256-AES128";
    private static final int MAX_BYTES = 1024 * 1024;

    // what the library's own key store takes, and lets a process change by the same property
    private static final int USUAL_ROUNDS = 300_000;

    /**
     * A key with the certificates from its own upwards, as DER. A card has two: "sign" and "envelope".
     *
     * @param alias in small letters
     */
    public record Entry(String alias, PrivateKey key, List<byte[]> chain) {

        public Entry {
            chain = List.copyOf(chain);
        }

        @Override
        public String toString() {
            return "entry " + alias;
        }
    }

    private Pkcs12() {}

    /**
     * The entries as one store under a password that a person chose: each guess at it costs as many rounds as the library
     * thinks right, and so does opening it, about a second.
     */
    public static byte[] write(List<Entry> entries, char[] password) {
        return write(entries, password, Properties.asInteger(Properties.PKCS12_PBKDF2_IT_COUNT, USUAL_ROUNDS));
    }

    /**
     * The entries as one store under a password that nobody need try: {@link Secrets#newToken} made it, or everybody may
     * know it. Rounds make guessing dear, and here there is nothing to guess.
     *
     * @param rounds what a guess costs, and the opening, such as {@link #FEW_ROUNDS}
     */
    public static byte[] write(List<Entry> entries, char[] password, int rounds) {
        try {
            return new Pkcs12Writer(password, rounds).write(entries);
        } catch (IOException | OperatorCreationException | PKCSException e) {
            throw new IllegalStateException("the key store cannot be written", e);
        }
    }

    /** The entries with a private key in a store of at most 1 MiB. */
    public static Outcome<List<Entry>, Pkcs12Fault> read(byte[] store, char[] password) {
        if (!isStore(store)) {
            return Outcome.refused(Pkcs12Fault.UNREADABLE);
        }
        try {
            KeyStore opened = KeyStore.getInstance(TYPE, Curve.PROVIDER);
            opened.load(new ByteArrayInputStream(store), password);
            return Outcome.accepted(entries(opened));
        } catch (IOException wrongPassword) {
            return Outcome.refused(Pkcs12Fault.WRONG_PASSWORD);
        } catch (GeneralSecurityException | RuntimeException malformed) {
            // What lies inside comes from outside, and the parser tells malformed input by many exceptions.
            return Outcome.refused(Pkcs12Fault.UNREADABLE);
        }
    }

    private static boolean isStore(byte[] bytes) {
        if (bytes == null || bytes.length > MAX_BYTES) {
            return false;
        }
        try {
            return Pfx.getInstance(bytes).getMacData() != null;
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    private static List<Entry> entries(KeyStore store) throws GeneralSecurityException {
        List<Entry> entries = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getKey(alias, null) instanceof PrivateKey key) {
                entries.add(new Entry(alias, key, chain(store, alias)));
            }
        }
        return List.copyOf(entries);
    }

    private static List<byte[]> chain(KeyStore store, String alias) throws GeneralSecurityException {
        List<byte[]> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(alias)) {
            chain.add(certificate.getEncoded());
        }
        return chain;
    }
}
