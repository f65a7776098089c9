package org.tripact.reader.pkcs11;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tripact.kernel.CardNumber;
import org.tripact.testkit.cards.KeyPairCard;
import org.tripact.testkit.cards.Tool;

/**
 * Tokens of SoftHSM (Debian's softhsm2 and opensc) in a socket of the project's own, src/test/c/socket.c. A process sees
 * only the tokens that were there when it loaded SoftHSM: so all are made first, once.
 */
enum SoftTokens {
    RSA,
    P256,
    /** Its certificate names no card number. */
    NAMELESS,
    /** Nothing on it. */
    EMPTY;

    static final String PIN = "88888888";
    static final CardNumber NUMBER = new CardNumber("1000000000001");

    private static final Path FOLDER = Path.of("target", "softhsm").toAbsolutePath();
    private static final Path CONFIGURATION = FOLDER.resolve("softhsm2.conf");
    private static final Map<String, String> ENVIRONMENT = Map.of("SOFTHSM2_CONF", CONFIGURATION.toString());
    private static final Path SOCKET = Path.of("target", "libtestsocket.so").toAbsolutePath();

    static {
        prepare();
        for (SoftTokens token : values()) {
            run(
                    "softhsm2-util",
                    "--init-token",
                    "--free",
                    "--label",
                    token.name(),
                    "--so-pin",
                    "12345678",
                    "--pin",
                    PIN);
        }
        RSA.put("01", KeyPairCard.rsa(2048, NUMBER));
        RSA.put("02", KeyPairCard.rsaEnvelope(2048, NUMBER));
        P256.put("01", KeyPairCard.p256(NUMBER));
        NAMELESS.put("01", KeyPairCard.p256WithoutNumber());
        if (library().getFunction("TEST_Open").invokeInt(new Object[] {softHsm()}) != 0) {
            throw new IllegalStateException("SoftHSM cannot be loaded: " + softHsm());
        }
    }

    Pkcs11Reader reader() {
        return new Pkcs11Reader(new Pkcs11Settings(SOCKET.toString(), serial(), 100));
    }

    String serial() {
        String slots = run("pkcs11-tool", "--module", softHsm(), "--list-token-slots");
        return Pattern.compile("token label\\s*: " + name() + "\\s.*?serial num\\s*: (\\w+)", Pattern.DOTALL)
                .matcher(slots)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** A token that is pulled takes its sessions along. */
    static void plug(boolean in) {
        library().getFunction("TEST_Plug").invokeVoid(new Object[] {in ? 1 : 0});
    }

    /** What a token tells whose PIN is locked; SoftHSM itself never locks. */
    static void lock(boolean locked) {
        library().getFunction("TEST_Lock").invokeVoid(new Object[] {locked ? 1 : 0});
    }

    private void put(String id, KeyPairCard card) {
        Path key = FOLDER.resolve(name() + id + ".key");
        Path certificate = FOLDER.resolve(name() + id + ".cer");
        try {
            Files.writeString(key, card.pem());
            Files.write(certificate, card.certificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("softhsm2-util", "--import", key.toString(), "--token", name(), "--label", id, "--id", id, "--pin", PIN);
        run(
                "pkcs11-tool",
                "--module",
                softHsm(),
                "--token-label",
                name(),
                "--login",
                "--pin",
                PIN,
                "--write-object",
                certificate.toString(),
                "--type",
                "cert",
                "--id",
                id);
    }

    private static void prepare() {
        try {
            if (Files.exists(FOLDER)) {
                try (Stream<Path> old = Files.walk(FOLDER)) {
                    old.sorted(Comparator.reverseOrder())
                            .forEach(path -> path.toFile().delete());
                }
            }
            Files.createDirectories(FOLDER.resolve("tokens"));
            Files.writeString(CONFIGURATION, "directories.tokendir = " + FOLDER.resolve("tokens") + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(
                "cc",
                "-std=c11",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-shared",
                "-fPIC",
                "src/test/c/socket.c",
                "-o",
                SOCKET.toString(),
                "-ldl");
    }

    private static String softHsm() {
        return Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so")
                .filter(path -> Files.exists(Path.of(path)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("this test needs SoftHSM; ./test installs it, or says how"));
    }

    private static NativeLibrary library() {
        return NativeLibrary.getInstance(SOCKET.toString());
    }

    private static String run(String... command) {
        return Tool.run(Arrays.asList(command), ENVIRONMENT);
    }
}
