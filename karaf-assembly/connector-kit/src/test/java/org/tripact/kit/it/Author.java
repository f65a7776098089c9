package org.tripact.kit.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Who has the kit and Maven, and nothing else of ours: Maven Central is played by what this build has fetched. */
final class Author {

    /** What was fetched may have lost its checksums. */
    private static final String SETTINGS = """
            <settings>
              <profiles>
                <profile>
                  <id>fetched</id>
                  <repositories>
                    <repository>%1$s</repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository>%1$s</pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles>
                <activeProfile>fetched</activeProfile>
              </activeProfiles>
            </settings>
            """;

    private static final String CENTRAL =
            "<id>central</id><url>%s</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
                    + "<snapshots><enabled>false</enabled></snapshots>";

    private final Path folder;
    private final Path kit;

    Author(Path folder, Path archive) throws IOException {
        this.folder = folder;
        if (Files.exists(folder)) {
            delete(folder);
        }
        Path home = folder.resolve("作者");
        unpack(archive, home);
        try (Stream<Path> unpacked = Files.list(home)) {
            kit = unpacked.findFirst().orElseThrow();
        }
    }

    Path kit() {
        return kit;
    }

    /** Where Maven keeps what it has fetched for this author. */
    Path localRepository() {
        return folder.resolve("m2");
    }

    /** The one command of the kit's README; returns Maven's exit code. */
    int verify(Path log) throws IOException, InterruptedException {
        Path connector = kit.resolve("connector");
        String settings = writeSettings().toString();
        ProcessBuilder maven = new ProcessBuilder(
                System.getProperty("maven.program"),
                "-B",
                "-ntp",
                "-s",
                settings,
                "-gs",
                settings,
                "-Dmaven.repo.local=" + localRepository(),
                "verify");
        // else its script finds the folder .mvn of the platform further up
        maven.environment().put("MAVEN_BASEDIR", connector.toString());
        Process build = maven.directory(connector.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return build.waitFor(5, TimeUnit.MINUTES) ? build.exitValue() : -1;
        } finally {
            build.destroyForcibly();
        }
    }

    private Path writeSettings() throws IOException {
        Path fetched = Path.of(System.getProperty("maven.repository"));
        return Files.writeString(
                folder.resolve("settings.xml"), SETTINGS.formatted(CENTRAL.formatted(fetched.toUri())));
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
