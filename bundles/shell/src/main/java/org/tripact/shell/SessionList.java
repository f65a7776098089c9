package org.tripact.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.card.api.SessionAdministration;
import org.tripact.card.api.SessionSummary;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

/** Lists the sessions. */
@Service
@Command(scope = "tripact", name = "session-list", description = "Lists the living sessions, last opened first")
public final class SessionList extends Told {

    @Reference(optional = true)
    SessionAdministration sessions;

    @Option(name = "--page", description = "Which page, from 0")
    int page;

    @Option(name = "--size", description = "Sessions a page, 1 to 100")
    int size = 50;

    @Override
    String answer() {
        PageRequest wanted = new PageRequest(
                Typed.within("--page", page, 0, Typed.MOST_PAGES),
                Typed.within("--size", size, 1, PageRequest.MAX_SIZE));
        Page<SessionSummary> found = sessions.list(wanted);
        TextTable table = new TextTable("ID", "Card", "Opened", "Last used", "Ends", "Locked", "Enterprise");
        found.items()
                .forEach(session -> table.row(
                        session.handle(),
                        session.card(),
                        BeijingTime.of(session.openedAt()),
                        BeijingTime.of(session.lastUsedAt()),
                        BeijingTime.of(session.expiresAt()),
                        session.locked() ? "yes" : "no",
                        session.enterprise()));
        return table + "%d of %d sessions".formatted(found.items().size(), found.total());
    }
}
