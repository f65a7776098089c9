package org.tripact.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.StrayDesk;
import org.tripact.kernel.Intervention;

/** Forgets what a stray holds. */
@Service
@Command(scope = "tripact", name = "stray-dismiss", description = "Forgets what a stray holds, and makes room")
public final class StrayDismiss extends ByHand {

    @Reference(optional = true)
    StrayDesk strays;

    @Argument(name = "N", description = "As tripact:stray-list shows it", required = true)
    long sequence;

    @Override
    String done(Intervention intervention) {
        return strays.dismiss(sequence, intervention)
                .map(stray -> "Dismissed: " + stray.sha256())
                .orElse("Refused: no stray waits as " + sequence);
    }
}
