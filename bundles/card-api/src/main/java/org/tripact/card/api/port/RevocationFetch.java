package org.tripact.card.api.port;

import java.net.URI;
import java.time.Duration;
import org.tripact.kernel.Outcome;

/**
 * Brings answers on revocation from addresses that an administrator configured; nobody gives it an address out of a
 * certificate that was presented. It reads no more than its bound, follows no redirect, and comes back within the time
 * that is given, whatever the other side does. What the bytes are worth is for the caller to judge.
 */
public interface RevocationFetch {

    /** The largest answer to a question. */
    int MAX_ANSWER_BYTES = 64 * 1024;

    /** The largest list. */
    int MAX_LIST_BYTES = 32 * 1024 * 1024;

    /** Why there is nothing. */
    enum Fault {
        /** Nobody there, or the line was cut. */
        UNREACHABLE,
        /** Not whole within the time. */
        SILENT,
        /** Another status than 200. */
        STATUS,
        /** Another content type than asked for. */
        CONTENT_TYPE,
        /** More bytes than are read. */
        TOO_LARGE
    }

    /** Asks a responder: the request goes as application/ocsp-request, the answer comes as application/ocsp-response. */
    Outcome<byte[], Fault> ask(URI address, byte[] request, Duration within);

    /** Fetches a list, in DER or PEM. */
    Outcome<byte[], Fault> list(URI address, Duration within);
}
