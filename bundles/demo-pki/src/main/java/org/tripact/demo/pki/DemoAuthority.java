package org.tripact.demo.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tripact.crypto.Authority;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.Pkcs12;

/** One authority on disk. Its key is opened only where something is to be issued. */
final class DemoAuthority {

    private final Path folder;
    private final String name;
    private final Authority certificate;
    private CertificateAuthority opened;

    private DemoAuthority(Path folder, String name, Authority certificate) {
        this.folder = folder;
        this.name = name;
        this.certificate = certificate;
    }

    /** The files by which the authority of this name is found again. */
    static Map<String, byte[]> files(String name, CertificateAuthority made) {
        return Map.of(
                keysOf(name),
                made.save(password(), Pkcs12.FEW_ROUNDS),
                certificateOf(name),
                made.authority().encoded());
    }

    static DemoAuthority in(Path folder, String name) throws IOException {
        Path file = folder.resolve(certificateOf(name));
        return Authority.parse(Files.readAllBytes(file))
                .fold(certificate -> new DemoAuthority(folder, name, certificate), fault -> {
                    throw unusable(file, fault);
                });
    }

    Authority certificate() {
        return certificate;
    }

    synchronized CertificateAuthority open() throws IOException {
        if (opened == null) {
            Path file = folder.resolve(keysOf(name));
            opened = CertificateAuthority.load(Files.readAllBytes(file), password())
                    .fold(loaded -> loaded, fault -> {
                        throw unusable(file, fault);
                    });
        }
        return opened;
    }

    private static IllegalStateException unusable(Path file, Enum<?> fault) {
        return new IllegalStateException(file + " of the demo authority is " + fault
                + "; remove its folder and the cards to have new ones made");
    }

    private static String keysOf(String name) {
        return name + ".p12";
    }

    private static String certificateOf(String name) {
        return name + ".cer";
    }

    /** Hides nothing: what these keys sign is refused wherever it matters. */
    private static char[] password() {
        return "demo".toCharArray();
    }
}
