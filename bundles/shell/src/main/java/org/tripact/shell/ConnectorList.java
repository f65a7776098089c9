package org.tripact.shell;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the bundles that hold connectors. */
@Service
@Command(
        scope = "tripact",
        name = "connector-list",
        description = "Lists the bundles that hold connectors, and which connectors run")
public final class ConnectorList extends Told {

    @Reference(optional = true)
    ConnectorDesk desk;

    @Override
    String answer() {
        List<ConnectorBundle> found = desk.connectors();
        TextTable table = new TextTable("Bundle", "Version", "State", "Connectors", "From");
        found.forEach(each -> {
            Set<String> names = desk.names(each);
            table.row(
                    each.manifest().symbolicName(),
                    each.manifest().version(),
                    each.state(),
                    names.isEmpty() ? "-" : String.join(", ", names),
                    each.bundle().getLocation());
        });
        return table + "%d 个连接器组件包 connector bundles".formatted(found.size());
    }

    /** What came with a feature does not stay as it was made when features change. */
    static String hint(ConnectorBundle connector) {
        return connector.isOfAFeature()
                ? "\n注意：它由特性带来，特性变更时会恢复原版；要长期生效，请先 feature:uninstall 该特性"
                        + "\nMind: it came with a feature, and the next change of features brings that one back;"
                        + " for good, feature:uninstall that feature first"
                : "";
    }
}
