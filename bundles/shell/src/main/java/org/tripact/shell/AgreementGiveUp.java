package org.tripact.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.agreement.api.Interventions;
import org.tripact.kernel.Intervention;

/** Gives up an application that never left, so that the firm may sign again. */
@Service
@Command(
        scope = "tripact",
        name = "agreement-give-up",
        description = "Closes an application that provably never left, or gives up the notice of a termination")
public final class AgreementGiveUp extends ByHand {

    @Reference(optional = true)
    Interventions agreements;

    @Argument(name = "NUMBER", description = "The agreement's number", required = true)
    String number;

    @Override
    String done(Intervention intervention) {
        return agreements
                .giveUp(Typed.agreement(number), intervention)
                .fold(given -> given.number() + " is " + given.state(), refusal -> "Refused: " + refusal);
    }
}
