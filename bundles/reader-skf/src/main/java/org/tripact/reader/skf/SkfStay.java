package org.tripact.reader.skf;

import com.sun.jna.Pointer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.CardNumber;

/** One stay of a key in its socket: its name, the three handles that lead to it, and what was read from it once. */
record SkfStay(
        String device,
        Pointer connection,
        Pointer application,
        Pointer container,
        CardNumber number,
        byte[] signCertificate,
        Optional<byte[]> envelopeCertificate) {

    private static final int NUMBER = 13;

    /** Goes the way from the device to its container; an exception leaves no handle open. */
    static SkfStay connect(SkfLibrary library, String device, SkfSettings settings) {
        Pointer connection = library.connect(device);
        try {
            String applicationName = chosen("application", settings.application(), library.applications(connection));
            Pointer application = library.openApplication(connection, applicationName);
            String containerName = chosen("container", settings.container(), library.containers(application));
            Pointer container = library.openContainer(application, containerName);
            return read(library, device, connection, application, container);
        } catch (RuntimeException fault) {
            quietly(() -> library.disconnect(connection));
            throw fault;
        }
    }

    /** What is left of the handles is given back; a key that was pulled has taken them along. */
    void close(SkfLibrary library) {
        quietly(() -> library.closeContainer(container));
        quietly(() -> library.closeApplication(application));
        quietly(() -> library.disconnect(connection));
    }

    private static SkfStay read(
            SkfLibrary library, String device, Pointer connection, Pointer application, Pointer container) {
        byte[] signing = library.certificate(container, true);
        CardNumber number = sm2(signing).cardNumber().orElseGet(() -> fromSerial(library.serialNumber(connection)));
        return new SkfStay(device, connection, application, container, number, signing, envelope(library, container));
    }

    private static EportCertificate sm2(byte[] der) {
        return EportCertificate.parse(der)
                .fold(Optional::of, fault -> Optional.<EportCertificate>empty())
                .filter(certificate -> Sm2.isSm2(certificate.publicKey()))
                .orElseThrow(() -> new IllegalStateException("the key's signing certificate is no SM2 certificate"));
    }

    private static Optional<byte[]> envelope(SkfLibrary library, Pointer container) {
        try {
            return Optional.of(library.certificate(container, false)).filter(der -> der.length > 0);
        } catch (SkfException none) {
            return Optional.empty();
        }
    }

    private static String chosen(String what, String wanted, List<String> there) {
        return there.stream()
                .filter(name -> wanted.isEmpty() || name.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the key has no " + what + (wanted.isEmpty() ? "" : " " + wanted) + ", but " + there));
    }

    private static CardNumber fromSerial(String serial) {
        String plain = serial.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return new CardNumber(("0".repeat(NUMBER) + plain).substring(plain.length()));
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (SkfException pulledAlready) {
            // there is nothing left to give back
        }
    }
}
