package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** BouncyCastle shows in nothing that others can call. */
class ExportedSignaturesTest {

    private static final List<Class<?>> DOORS = List.of(
            Sm2.class,
            Rsa.class,
            Sm3.class,
            Sm4.class,
            EportCertificate.class,
            Authority.class,
            RevocationList.class,
            OcspRequest.class,
            OcspAnswer.class,
            OcspStatus.class,
            OcspReply.class,
            OcspResponder.class,
            CertificateAuthority.class,
            CertificateAuthorityProfile.class,
            CardCertificateProfile.class,
            KeyKind.class,
            CertificateRequest.class,
            Pkcs12.class,
            Pkcs12.Entry.class,
            Secrets.class);

    @Test
    void shouldShowOnlyTypesOfTheJdkAndTheHouse() {
        assertThat(DOORS)
                .allSatisfy(door ->
                        assertThat(Modifier.isPublic(door.getModifiers())).isTrue());
        assertThat(DOORS.stream().flatMap(ExportedSignaturesTest::signatures))
                .hasSizeGreaterThan(60)
                .noneMatch(signature -> signature.contains("org.bouncycastle"));
    }

    private static Stream<String> signatures(Class<?> door) {
        Stream<Executable> executables =
                Stream.of(door.getMethods(), door.getConstructors()).flatMap(Stream::of);
        return executables.map(executable ->
                executable instanceof Method method ? method.toGenericString() : executable.toGenericString());
    }
}
