package org.tripact.exchange.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tripact.agreement.api.State;
import org.tripact.exchange.api.port.Outbox.Status;

/** All that can be seen of a world or its model: agreements and messages in the order in which they came. */
record Picture(List<State> agreements, List<Message> messages, Set<String> receiptsToDecide) {

    /** How one message stands. */
    record Message(Status status, boolean mayHaveArrived, Optional<String> connector) {}
}
