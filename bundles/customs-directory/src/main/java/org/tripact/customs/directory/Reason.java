package org.tripact.customs.directory;

import java.util.Optional;
import org.tripact.exchange.api.Stray;

/** Why a file is for a person; the list is closed, the README has the table. */
enum Reason {
    /** A name that no answer has. */
    NAME(Stray.Reason.UNREADABLE),
    /** A link, a pipe, a device. */
    NO_FILE,
    /** More bytes than the limit; not read. */
    TOO_LARGE,
    /** Belongs to somebody who is no owner of this channel. */
    OWNER,
    /** Not to be read as anything that customs sends. */
    UNREADABLE(Stray.Reason.UNREADABLE),
    /** Readable, but its seal proves nothing. */
    UNPROVEN(Stray.Reason.UNPROVEN),
    /** Answers a message that was never handed over. */
    UNMATCHED(Stray.Reason.UNEXPLAINED),
    /** Carries a code that nobody has explained to us. */
    STATUS(Stray.Reason.UNEXPLAINED),
    /** A message of ours with other bytes than were handed over. */
    ALTERED(Stray.Reason.UNPROVEN),
    /** The partner says that it could not pass a message on, and did not give it back. */
    NOT_SENT(Stray.Reason.NOT_PASSED_ON),
    /** The partner will never take the message. */
    REFUSED(Stray.Reason.NOT_PASSED_ON),
    /** The partner gave the message back too often. */
    FAILED(Stray.Reason.NOT_PASSED_ON);

    private final Optional<Stray.Reason> onTheShelf;

    Reason() {
        this.onTheShelf = Optional.empty();
    }

    Reason(Stray.Reason onTheShelf) {
        this.onTheShelf = Optional.of(onTheShelf);
    }

    /** The exchange's word for it; nothing where the file is not read, and so the shelf cannot have it. */
    Optional<Stray.Reason> onTheShelf() {
        return onTheShelf;
    }
}
