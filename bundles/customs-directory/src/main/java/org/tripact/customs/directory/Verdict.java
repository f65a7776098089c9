package org.tripact.customs.directory;

import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.Receipt;
import org.tripact.kernel.MessageId;

/** What is to become of a file; whoever decides it changes nothing. */
sealed interface Verdict {

    /** An authentic answer of customs: given on, noted, moved away. */
    record Give(Receipt receipt) implements Verdict {}

    /** A sheet of an authentic statement of customs: given on, noted, moved away. */
    record State(HeldStatement sheet) implements Verdict {}

    /** It tells of the way only, and all is well: noted, moved away. */
    record Note(String what) implements Verdict {}

    /** The same bytes were taken before: moved away. */
    record Known() implements Verdict {}

    /** A message of ours that the partner has passed on: moved away. */
    record PassedOn(MessageId id) implements Verdict {}

    /** A message of ours that the partner could not pass on: into the OutBox once more. */
    record PutBack(MessageId id) implements Verdict {}

    /** Not yet: looked at again in the next scan. */
    record Wait() implements Verdict {}

    /** For a person. */
    record SetAside(Reason reason, String detail) implements Verdict {}

    /** For a person, and the message goes no more by itself. */
    record Refuse(MessageId id, String detail) implements Verdict {}
}
