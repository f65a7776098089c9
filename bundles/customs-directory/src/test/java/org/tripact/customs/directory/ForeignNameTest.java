package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.testkit.connector.RecordedReceipts;

/** The partner's folders hold files of any name, and the log is ours. */
class ForeignNameTest {

    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);
    private static final String FORGED = "[main] ERROR forged";

    @TempDir
    private Path folder;

    @Test
    void shouldSayATroubleWithAFileInOneLine_whateverItsNameIs() throws IOException {
        Printed log = new Printed();
        try (Rig rig = new Rig(folder, new RecordedReceipts(), new Denied(), Map.of())) {
            rig.tree.drop(Box.IN, "Receipt_1\n" + FORGED, GARBAGE);

            rig.scans();

            assertThat(rig.tree.inBox()).hasSize(1);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("AccessDeniedException"))
                    .noneMatch(line -> line.startsWith(FORGED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\u0085", "\u2028", "\u2029", "\u001b", "\u009b", "\u202e", "\u200b"})
    void shouldPrintNothingThatBreaksALineOrThatATerminalObeys(String bad) {
        assertThat(Aside.printable("查询" + bad + "结果")).isEqualTo("查询 结果");
    }

    /** A folder that lets nothing go. */
    private static final class Denied extends Disk {

        @Override
        void rename(Path from, Path to) throws IOException {
            throw new AccessDeniedException(from.toString());
        }
    }
}
