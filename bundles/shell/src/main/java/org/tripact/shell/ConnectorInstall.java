package org.tripact.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.kernel.Intervention;

/** Installs a connector, or puts it in the place of the one with its symbolic name. */
@Service
@Command(
        scope = "tripact",
        name = "connector-install",
        description = "Installs a connector, or replaces it while everything else runs on")
public final class ConnectorInstall extends ByHand {

    @Reference(optional = true)
    ConnectorDesk desk;

    @Argument(name = "FILE", description = "The connector's jar on this machine", required = true)
    String file;

    @Option(name = "--sha256", description = "The digest that whoever made the file tells", required = true)
    String sha256;

    @Override
    String done(Intervention intervention) {
        return desk.install(Path.of(file), sha256, intervention)
                .fold(ConnectorInstall::told, refusal -> "已拒绝 Refused: " + refusal);
    }

    private static String told(ConnectorDesk.Done done) {
        String what = done.before().isEmpty()
                ? "已安装并启动 Installed and started: " + done.connector().manifest()
                : "已替换 Replaced: " + done.connector().manifest() + " (原 before: " + done.before() + ")";
        String runs = done.names().isEmpty()
                ? "尚无连接器运行，请检查配置 no connector runs yet: look at its configuration"
                : "运行中的连接器 connectors: " + String.join(", ", done.names());
        return what + "\n" + runs + ConnectorList.hint(done.connector());
    }
}
