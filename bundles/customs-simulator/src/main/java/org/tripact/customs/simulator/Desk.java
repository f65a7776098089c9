package org.tripact.customs.simulator;

import java.util.List;
import org.tripact.kernel.MessageId;

/** What a person who plays the customs officer can do. */
interface Desk {

    /** Whose desk it is: the connector's name. */
    String name();

    /** What waits for a decision, oldest first. */
    List<Case> waiting();

    /** Gives false where nothing waits for this decision (any more). */
    boolean approve(MessageId id);

    /** The same; the reason is told to the enterprise. */
    boolean sendBack(MessageId id, String reason);
}
