package org.tripact.customs.soap;

import java.io.IOException;
import java.io.InputStream;

/**
 * The answer to one delivery, as far as it has come. Who gives the delivery up closes it: the time-outs of the client end
 * with its head, and the reader of its body cannot be interrupted.
 */
final class Answer {

    private InputStream body = InputStream.nullInputStream();
    private boolean givenUp;

    /** Somebody will read this; fails where nobody waits for it any more. */
    synchronized void begins(InputStream reading) throws IOException {
        body = reading;
        if (givenUp) {
            throw new IOException("given up before it came");
        }
    }

    /** Lets whoever reads go. */
    synchronized void giveUp() {
        givenUp = true;
        close(body);
    }

    static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException cut) {
            // it was to end
        }
    }
}
