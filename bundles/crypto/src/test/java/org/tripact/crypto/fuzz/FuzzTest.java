package org.tripact.crypto.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bytes that nobody thought of, each target in a process of its own with little memory. A finding is written to {@code
 * target/fuzz}: mend the fault and lay the file beside the seeds. {@code -Dtripact.long=true} runs ten minutes a target.
 */
class FuzzTest {

    private static final int SHORT_SECONDS = 5;
    private static final int LONG_SECONDS = 600;
    private static final Path FINDINGS = Path.of("target/fuzz").toAbsolutePath();

    enum Target {
        CERTIFICATE(CertificateTarget.class, CertificateTarget::fuzzerTestOneInput, 17 * 1024),
        SIGNATURE(SignatureTarget.class, SignatureTarget::fuzzerTestOneInput, 1024),
        REVOCATION_LIST(RevocationListTarget.class, RevocationListTarget::fuzzerTestOneInput, 64 * 1024),
        OCSP(OcspTarget.class, OcspTarget::fuzzerTestOneInput, 66 * 1024);

        private final Class<?> type;
        private final Consumer<byte[]> once;
        private final int longest;

        Target(Class<?> type, Consumer<byte[]> once, int longest) {
            this.type = type;
            this.once = once;
            this.longest = longest;
        }
    }

    static Stream<Arguments> seeds() {
        return Arrays.stream(Target.values())
                .flatMap(target -> Oracle.seeds(target.type.getSimpleName()).stream()
                        .map(seed -> Arguments.of(target, seed.getFileName().toString())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldStandEverySeed_andWhatWasFoundOnce(Target target, String seed) {
        Path folder = Oracle.SEEDS.resolve(target.type.getSimpleName());

        target.once.accept(Oracle.bytes(folder.resolve(seed)));
    }

    @ParameterizedTest
    @EnumSource
    void shouldStandWhateverComes(Target target, @TempDir Path corpus) throws Exception {
        Files.createDirectories(FINDINGS);
        Path said = FINDINGS.resolve(target.type.getSimpleName() + ".log");

        int exit = new ProcessBuilder(command(target, corpus))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();

        String words = Files.readString(said);
        assertThat(exit).as(words).isZero();
        assertThat(words).containsPattern("Done [0-9]{2,} runs");
    }

    private static List<String> command(Target target, Path corpus) throws IOException {
        boolean isLong = Boolean.getBoolean("tripact.long");
        int seconds = isLong ? LONG_SECONDS : SHORT_SECONDS;
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                // the second compiler takes as long as the fuzzing, and pays in the long run only
                "-XX:TieredStopAtLevel=" + (isLong ? 4 : 1),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type.getName(),
                "--instrumentation_includes=org.tripact.**:org.bouncycastle.asn1.*:org.bouncycastle.asn1.x509.*:"
                        + "org.bouncycastle.asn1.ocsp.*",
                "--reproducer_path=" + FINDINGS,
                "-artifact_prefix=" + FINDINGS + "/",
                "-max_total_time=" + seconds,
                "-max_len=" + target.longest,
                "-timeout=20",
                "-rss_limit_mb=1024",
                corpus.toString(),
                Oracle.SEEDS.resolve(target.type.getSimpleName()).toString());
    }
}
