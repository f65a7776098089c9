package org.tripact.shell;

import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.ShellUtil;
import org.tripact.card.api.SessionAdministration;

/** Ends a session in the name of whoever is logged in to the shell. */
@Service
@Command(scope = "tripact", name = "session-end", description = "Ends a session at once; its page closes")
public final class SessionEnd extends Told {

    @Reference(optional = true)
    SessionAdministration sessions;

    @Argument(name = "ID", description = "As tripact:session-list shows it", required = true)
    String id;

    @Override
    String answer() {
        return end(Objects.requireNonNullElse(ShellUtil.getCurrentUserName(), "unknown"));
    }

    String end(String user) {
        return sessions.end(id, "shell:" + user)
                .fold(
                        ended -> "Ended: session %s of card %s".formatted(ended.handle(), ended.card()),
                        reason -> "There is no session " + id);
    }
}
