package org.tripact.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.StrayDesk;
import org.tripact.exchange.api.port.KeptStray;

/** Lists what came from customs' side and is no receipt. */
@Service
@Command(
        scope = "tripact",
        name = "stray-list",
        description = "Lists what came from customs' side and is no receipt, oldest first")
public final class StrayList extends Told {

    @Reference(optional = true)
    StrayDesk strays;

    @Option(name = "--size", description = "How many at most")
    int size = 50;

    @Override
    String answer() {
        List<KeptStray> found = strays.strays(Typed.lines("--size", size));
        TextTable table = new TextTable("N", "Connector", "Reason", "Detail", "Bytes", "Received", "SHA-256");
        found.forEach(stray -> table.row(
                stray.sequence(),
                stray.connector(),
                stray.reason(),
                stray.detail(),
                stray.size(),
                BeijingTime.of(stray.receivedAt()),
                stray.sha256()));
        return table + "%d strays".formatted(found.size());
    }
}
