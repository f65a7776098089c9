package org.tripact.demo.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.kernel.CardNumber;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.memory.MemoryStore;

/** The commands as Karaf's shell runs them. */
class CardCommandsTest {

    @TempDir
    private Path data;

    private final MemoryStore store = new MemoryStore();
    private final CommandProcessorImpl shell = new CommandProcessorImpl(null);
    private DemoPki demo;

    @BeforeEach
    void start() throws IOException {
        FirstStart.copyTo(data);
        demo = FirstStart.start(store, data, SettableClock.atFixtureTime());
        CardCommands commands = new CardCommands(demo);
        functions().forEach(function -> shell.addCommand("tripact", commands, function));
    }

    /** As the bundle's component descriptor names them. */
    private static List<String> functions() throws IOException {
        Path descriptor = Path.of("target/classes/OSGI-INF/org.tripact.demo.pki.CardCommands.xml");
        return Pattern.compile("card-[a-z]+")
                .matcher(Files.readString(descriptor))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private String type(String line) throws Exception {
        try (CommandSession session = shell.createSession(
                new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), new ByteArrayOutputStream())) {
            return String.valueOf(session.execute(line));
        }
    }

    @Test
    void shouldBeFoundByTheShell() throws IOException {
        assertThat(functions()).containsExactlyInAnyOrder("card-issue", "card-revoke", "card-list");
    }

    @Test
    void shouldNeedNoShell() throws IOException {
        String manifest = Files.readString(Path.of("target/classes/META-INF/MANIFEST.MF"));

        assertThat(manifest.replaceAll("\\R ", "")).contains("Import-Package").doesNotContain("felix", "karaf");
    }

    @Test
    void shouldIssueListAndRevoke_whileTheSystemRuns() throws Exception {
        String before = demo.current().version();

        assertThat(type("tripact:card-issue --holder '韩 试' --kind operator")).startsWith("issued 9900000001001");
        assertThat(store.register().find(new CardNumber("9900000001001"))).isPresent();
        assertThat(type("tripact:card-list")).contains("9900000001001 GOOD").contains("韩 试");
        assertThat(type("tripact:card-revoke 9900000001001")).isEqualTo("revoked 9900000001001");
        assertThat(demo.current().version()).isNotEqualTo(before);
        assertThat(type("tripact:card-list")).contains("9900000001001 REVOKED");
        assertThat(type("tripact:card-revoke --help")).isEqualTo(CardHelp.REVOKE);
    }
}
