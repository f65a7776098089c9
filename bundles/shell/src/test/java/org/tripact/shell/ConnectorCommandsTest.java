package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.shell.ConnectorJar.digest;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.launch.Framework;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.memory.MemoryStore;

class ConnectorCommandsTest {

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();
    private Framework framework;
    private ConnectorDesk desk;

    @BeforeEach
    void startTheFramework() throws Exception {
        framework = RealFramework.in(folder);
        desk = new ConnectorDesk(
                framework.getBundleContext(), store.audit(), Duration.ofMillis(100), Clock.systemUTC());
    }

    @AfterEach
    void stopTheFramework() throws Exception {
        framework.stop();
        framework.waitForStop(5000);
    }

    @Test
    void shouldSayWhatWasDone() throws Exception {
        ConnectorInstall install = new ConnectorInstall();
        install.desk = desk;
        install.why = "the region's new line";
        Path file = ConnectorJar.of(Running.class).in(folder);
        install.file = file.toString();
        install.sha256 = digest(file);
        ConnectorList list = new ConnectorList();
        list.desk = desk;
        ConnectorRemove remove = new ConnectorRemove();
        remove.desk = desk;
        remove.why = "the region's new line";
        remove.name = ConnectorJar.NAME;

        assertThat(install.does("karaf"))
                .isEqualTo(
                        "已安装并启动 Installed and started: org.example.customs.east 1.0.0\n" + "运行中的连接器 connectors: east");
        assertThat(install.does("karaf")).startsWith("已替换 Replaced: ").contains("(原 before: 1.0.0)");
        assertThat(list.answer()).contains("org.example.customs.east", "ACTIVE", "east", "tripact-connector:");
        install.sha256 = "0";
        assertThat(install.does("karaf")).startsWith("已拒绝 Refused: SHA-256");
        assertThat(remove.does("karaf")).isEqualTo("已移除 Removed: org.example.customs.east 1.0.0");
        assertThat(remove.does("karaf")).startsWith("已拒绝 Refused: 没有此连接器 UNKNOWN_CONNECTOR");
        assertThat(store.audit().read(new PageRequest(0, 10)).items())
                .hasSize(4)
                .allMatch(row -> row.entry().actor().equals("shell:karaf"));
    }

    @Test
    void shouldWarn_whenAFeatureWillBringItsOwnBack() throws Exception {
        framework
                .getBundleContext()
                .installBundle(
                        "mvn:org.example/east/1.0.0",
                        new ByteArrayInputStream(ConnectorJar.of(Running.class).bytes()));

        assertThat(ConnectorList.hint(desk.connectors().get(0))).contains("feature:uninstall");
    }
}
