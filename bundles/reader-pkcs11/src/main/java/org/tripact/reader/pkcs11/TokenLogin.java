package org.tripact.reader.pkcs11;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

/** The JDK's way to one token: log-in and keys. One for each stay, since the provider does not outlive a removal well. */
final class TokenLogin {

    private final AuthProvider provider;

    TokenLogin(String library, long slot) {
        Provider template = Security.getProvider("SunPKCS11");
        if (template == null) {
            throw new IllegalStateException("this Java has no SunPKCS11 (module jdk.crypto.cryptoki)");
        }
        // beginning with -- it is the configuration itself and no file name
        String configuration = "--name = tripact" + slot + "\nlibrary = \"" + library.replace("\\", "\\\\")
                + "\"\nslot = " + slot + "\n";
        provider = (AuthProvider) template.configure(configuration);
    }

    Provider provider() {
        return provider;
    }

    /** The keys on the token after the PIN was really verified: who was logged in is logged out first. */
    KeyStore verify(String pin) throws GeneralSecurityException, IOException {
        char[] secret = pin.toCharArray();
        try {
            provider.logout();
            KeyStore keys = KeyStore.getInstance("PKCS11", provider);
            keys.load(null, secret);
            return keys;
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** The private key that belongs to the certificate. */
    static Optional<PrivateKey> key(KeyStore keys, byte[] certificate) throws GeneralSecurityException {
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias)
                    && Arrays.equals(keys.getCertificate(alias).getEncoded(), certificate)) {
                Key key = keys.getKey(alias, null);
                return key instanceof PrivateKey found ? Optional.of(found) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
