package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.testkit.connector.RecordedReceipts;

/** What is larger than all that may lie aside. */
class TooLargeTest {

    @TempDir
    private Path folder;

    @Test
    void shouldNameTheFileAndWhatToDo_andPutAsideWhatFits() throws IOException {
        Printed log = new Printed();
        Map<String, Object> named = Map.of("asideMaxBytes", 3000L, "maxBytes", 1024);
        try (Rig rig = new Rig(folder, new RecordedReceipts(), new Disk(), named)) {
            rig.tree.drop(Box.IN, "Receipt_1.xml", new byte[4000]);
            rig.tree.drop(Box.IN, "Receipt_2.xml", new byte[2000]);

            rig.scans();

            assertThat(rig.tree.inBox()).containsExactly("Receipt_1.xml");
            assertThat(rig.tree.aside()).hasSize(1);
            assertThat(log.lines())
                    .noneMatch(line -> line.contains("is full"))
                    .filteredOn(line -> line.contains("InBox/Receipt_1.xml"))
                    .singleElement()
                    .asString()
                    .contains("4000 bytes", "asideMaxBytes (3000)", "by hand");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1023, (1L << 40) + 1})
    void shouldKeepTheBytesAsideWithinTheirBounds(long value) {
        assertThatThrownBy(() -> Checked.of(Settings.in(folder, Map.of("asideMaxBytes", value)), "tripact"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Setting asideMaxBytes");
    }

    @Test
    void shouldLeaveRoomForOneFileAtLeast() {
        assertThatThrownBy(() -> Checked.of(Settings.in(folder, Map.of("asideMaxFiles", 0)), "tripact"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Setting asideMaxFiles");
    }
}
