package org.tripact.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.ReconciliationDesk;

/** Asks customs to compare books. */
@Service
@Command(
        scope = "tripact",
        name = "reconcile",
        description = "Sends customs a statement of a day that is over, to compare books with its answer")
public final class Reconcile extends Told {

    @Reference(optional = true)
    ReconciliationDesk books;

    @Option(name = "--day", description = "YYYY-MM-DD in Beijing; yesterday where none is named")
    String day;

    @Argument(name = "CONNECTOR", description = "All that compare books where none is named")
    String connector;

    @Override
    String answer() {
        LocalDate about = day == null ? books.yesterday() : Typed.day("--day", day);
        List<String> connectors = connector == null ? books.connectors() : List.of(connector);
        return connectors.isEmpty()
                ? "No running connector compares books"
                : connectors.stream().map(name -> asked(name, about)).collect(Collectors.joining("\n"));
    }

    private String asked(String name, LocalDate about) {
        return books.reconcile(name, about)
                .fold(
                        run -> "%s was asked about %s, round %d".formatted(name, about, run.round()),
                        refusal -> "Refused: %s, %s".formatted(name, refusal));
    }
}
