package org.tripact.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's machine: no network to fetch from, a home directory with nothing in it. */
class OfflineIT {

    @TempDir
    Path folder;

    @Test
    void shouldStartAndSign_whenThereIsNothingButTheArchive() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        // whatever would be fetched goes to a port where nobody is
        String nowhere = "-Duser.home=" + home + " -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9"
                + " -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9";
        Map<String, String> environment = Map.of("HOME", home.toString(), "EXTRA_JAVA_OPTS", nowhere);
        try (Distribution distribution = new Distribution(folder.resolve("data"), environment)) {
            distribution.start();
            CardReader reader = distribution.reader();
            reader.insert("legal-person");
            Enterprise enterprise = new Enterprise(distribution.port, reader);
            Answer session = enterprise.logIn().expect(201);
            String code =
                    session.body().path("customsCodes").path(0).path("code").asText();
            String number = enterprise.sign(code).expect(201).text("number");
            enterprise.awaitState(number, "SIGN_APPROVED");
        }
        assertThat(home.resolve(".m2")).as("nothing was fetched").doesNotExist();
    }

    @Test
    void shouldSayInOneSentence_whenTheJdkIsWrong() throws Exception {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"25.0.1\" 2025-10-21' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        new ProcessBuilder(
                        "tar",
                        "xzf",
                        System.getProperty("assembly.archive"),
                        "-C",
                        unpacked.toString(),
                        "--strip-components",
                        "1",
                        "--wildcards",
                        "*/bin/*")
                .inheritIO()
                .start()
                .waitFor();
        ProcessBuilder karaf = new ProcessBuilder(unpacked.resolve("bin/karaf").toString(), "server");
        karaf.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        Process process = karaf.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isNotZero();
        assertThat(said.lines().filter(line -> line.contains("JDK 17"))).hasSize(1);
    }
}
