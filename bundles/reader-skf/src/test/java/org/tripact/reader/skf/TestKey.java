package org.tripact.reader.skf;

import com.sun.jna.NativeLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;
import org.tripact.testkit.cards.Tool;

/** A key with the project's own SKF library, built by the system's compiler; src/test/c/skf.c. */
final class TestKey {

    static final String PIN = "88888888";
    static final int TRIES = 5;
    static final CardNumber NUMBER = new CardNumber("5000000000001");

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2036-01-01T00:00:00Z");
    private static final CertificateAuthority AUTHORITY =
            CertificateAuthority.newRoot(new CertificateAuthorityProfile("演示根", "演示", FROM, UNTIL, true));

    private final NativeLibrary library;
    private final Ulong ulong;

    private TestKey(NativeLibrary library, Ulong ulong) {
        this.library = library;
        this.ulong = ulong;
    }

    static Path library(int ulongBits) {
        Path built = Path.of("target", "libtestskf" + ulongBits + ".so").toAbsolutePath();
        Path source = Path.of("src/test/c/skf.c");
        if (!Files.exists(built)
                || source.toFile().lastModified() > built.toFile().lastModified()) {
            Tool.run(List.of(
                    "cc",
                    "-std=c11",
                    "-Wall",
                    "-Wextra",
                    "-Werror",
                    "-shared",
                    "-fPIC",
                    "-DULONG_BITS=" + ulongBits,
                    source.toString(),
                    "-o",
                    built.toString(),
                    "-lcrypto"));
        }
        return built;
    }

    /** A key that lies beside its socket. */
    static TestKey with(int ulongBits, boolean namesItsNumber) {
        TestKey key = new TestKey(NativeLibrary.getInstance(library(ulongBits).toString()), Ulong.of(ulongBits));
        KeyPair sign = Sm2.newKeyPair();
        CardCertificateProfile profile =
                CardCertificateProfile.of("张三", "上海示例进出口有限公司", NUMBER, new OrganisationCode("123456788"), FROM, UNTIL);
        byte[] signing = namesItsNumber
                ? AUTHORITY.issueCard(profile, sign.getPublic())
                : CertificateAuthority.newRoot(new CertificateAuthorityProfile("无卡号", "演示", FROM, UNTIL, true))
                        .chain()
                        .get(0);
        byte[] envelope =
                AUTHORITY.issueCard(profile.forEnvelope(), Sm2.newKeyPair().getPublic());
        key.call(
                "TEST_SetUp",
                scalar(sign),
                signing,
                key.ulong.argument(signing.length),
                envelope,
                key.ulong.argument(envelope.length),
                PIN,
                key.ulong.argument(TRIES));
        return key;
    }

    void plug(boolean in) {
        call("TEST_Plug", in ? 1 : 0);
    }

    void lie(int how) {
        call("TEST_Lie", how);
    }

    private void call(String function, Object... arguments) {
        library.getFunction(function).invokeVoid(arguments);
    }

    private static byte[] scalar(KeyPair pair) {
        byte[] number = ((ECPrivateKey) pair.getPrivate()).getS().toByteArray();
        byte[] scalar = new byte[32];
        byte[] unsigned = number.length > 32 ? Arrays.copyOfRange(number, 1, 33) : number;
        System.arraycopy(unsigned, 0, scalar, 32 - unsigned.length, unsigned.length);
        return scalar;
    }
}
