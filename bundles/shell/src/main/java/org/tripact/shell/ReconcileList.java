package org.tripact.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.ReconciliationDesk;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Run;

/** Lists where our books and customs' differ, and which days were compared. */
@Service
@Command(
        scope = "tripact",
        name = "reconcile-list",
        description = "Lists where books differ and who has to act, and the days that were compared last")
public final class ReconcileList extends Told {

    @Reference(optional = true)
    ReconciliationDesk books;

    @Option(name = "--size", description = "How many differences at most")
    int size = 50;

    @Option(name = "--days", description = "How many comparisons at most")
    int days = 10;

    @Override
    String answer() {
        List<Difference> open = books.differences(Typed.lines("--size", size));
        TextTable differences = new TextTable("N", "Connector", "Day", "Differs", "Owner", "Subject", "Detail");
        open.forEach(found -> differences.row(
                found.sequence(),
                found.connector(),
                found.day(),
                found.kind(),
                found.kind().owner(),
                found.subject(),
                found.detail()));
        TextTable runs = new TextTable("Connector", "Day", "Round", "Status", "Since");
        for (Run run : books.runs(Typed.lines("--days", days))) {
            runs.row(run.connector(), run.day(), run.round(), run.status(), BeijingTime.of(run.at()));
        }
        return differences
                + "%d differences%n%n".formatted(open.size())
                + runs.toString().stripTrailing();
    }
}
