package org.tripact.customs.directory;

/** Why a file is put aside for a person; the list is closed, the README has the table. */
enum Reason {
    /** A name that no answer has. */
    NAME,
    /** A link, a pipe, a device. */
    NO_FILE,
    /** More bytes than the limit; not read. */
    TOO_LARGE,
    /** Belongs to somebody who is no owner of this channel. */
    OWNER,
    /** Not to be read as anything that customs sends. */
    UNREADABLE,
    /** Readable, but its seal proves nothing. */
    UNPROVEN,
    /** Answers a message that was never handed over. */
    UNMATCHED,
    /** Carries a code that nobody has explained to us. */
    STATUS,
    /** A message of ours with other bytes than were handed over. */
    ALTERED,
    /** The partner says that it could not pass a message on, and did not give it back. */
    NOT_SENT,
    /** The partner will never take the message. */
    REFUSED,
    /** The partner gave the message back too often. */
    FAILED
}
