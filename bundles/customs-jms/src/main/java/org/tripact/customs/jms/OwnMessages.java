package org.tripact.customs.jms;

import java.util.Optional;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.kernel.MessageId;

/** Tells messages of ours by the id in their head. */
record OwnMessages(PlatformMessages messages) {

    /** The id in bytes that this side wrote, nothing for other bytes. */
    Optional<MessageId> idOf(byte[] bytes) {
        try {
            return Optional.of(messages.idOf(bytes));
        } catch (IllegalArgumentException others) {
            return Optional.empty();
        }
    }
}
