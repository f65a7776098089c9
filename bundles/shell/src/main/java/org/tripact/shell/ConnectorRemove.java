package org.tripact.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleException;
import org.tripact.kernel.Intervention;

/** Takes a connector away; what it would carry waits. */
@Service
@Command(
        scope = "tripact",
        name = "connector-remove",
        description = "Takes a connector away; messages of its routes wait")
public final class ConnectorRemove extends ByHand {

    @Reference(optional = true)
    ConnectorDesk desk;

    @Argument(name = "NAME", description = "The bundle, as tripact:connector-list shows it", required = true)
    String name;

    @Override
    String done(Intervention intervention) {
        try {
            return desk.remove(name, intervention)
                    .fold(
                            gone -> "已移除 Removed: " + gone.manifest() + ConnectorList.hint(gone),
                            refusal -> "已拒绝 Refused: " + refusal);
        } catch (BundleException fault) {
            throw new IllegalStateException("移除失败 " + name + " could not be removed", fault);
        }
    }
}
