package org.tripact.exchange.api.desk;

import java.util.List;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;

/**
 * What administrators see of the messages to customs, and do to them by hand; each intervention is audited with it. To
 * give an application up is the agreement's own matter. Throws {@link org.tripact.kernel.StoreUnavailableException}
 * where the store is away.
 */
public interface MessageDesk {

    /** Why an intervention is refused: the closed list; the README of exchange-core has the table. */
    enum Refusal {
        /** No message of ours has this id. */
        UNKNOWN_MESSAGE,
        /** Customs has it, or it was withdrawn. */
        OVER,
        /** It is being sent at this moment: look again in a minute. */
        ON_ITS_WAY,
        /** An attempt may have arrived: by another way, customs could get it twice. */
        MAY_HAVE_ARRIVED,
        /** No attempt is in doubt. */
        NOTHING_IN_DOUBT
    }

    /** Messages in a status, oldest first, at most {@code limit}. */
    List<Standing> messages(Status status, int limit);

    /**
     * Messages that a person should look at, oldest first, at most {@code limit}: parked, waiting for a reason, or
     * behind a parked one of their customs code.
     */
    List<Standing> heldUp(int limit);

    /**
     * Sends a message again at once: the same bytes, by the same connector. Also one that customs' side took and gave up
     * later; customs knows the id of what it has.
     */
    Outcome<Standing, Refusal> resend(MessageId id, Intervention intervention);

    /** Asks the route anew and encodes again under the same id, only while no attempt may have arrived. */
    Outcome<Standing, Refusal> reroute(MessageId id, Intervention intervention);

    /**
     * Customs was asked and never got the message: no attempt is in doubt any more. It is parked, until a person sends
     * it again, another way, or gives it up.
     */
    Outcome<Standing, Refusal> neverArrived(MessageId id, Intervention intervention);
}
