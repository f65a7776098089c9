package org.tripact.customs.jms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.core.client.impl.ClientLargeMessageImpl;

/** What came on the answer queue, looked at from outside before it is opened. */
sealed interface Letter {

    /** Its bytes, no more of them than may be. */
    record Read(byte[] bytes) implements Letter {}

    /**
     * Not opened, or not to its end.
     *
     * @param message the broker's number of it
     */
    record Unread(String why, long message) implements Letter {}

    Map<Byte, String> KINDS = Map.of(
            Message.OBJECT_TYPE,
            "an ObjectMessage",
            Message.TEXT_TYPE,
            "a TextMessage",
            Message.MAP_TYPE,
            "a MapMessage",
            Message.STREAM_TYPE,
            "a StreamMessage");

    static Letter of(ClientMessage message, int maxBytes) throws ActiveMQException {
        if (message.getType() != Message.BYTES_TYPE) {
            return unread(message, KINDS.getOrDefault(message.getType(), "a Message") + " and no BytesMessage");
        }
        long size =
                message instanceof ClientLargeMessageImpl large ? large.getLargeMessageSize() : message.getBodySize();
        String tooLarge = "more than " + maxBytes + " bytes";
        if (size > maxBytes) {
            return unread(message, tooLarge);
        }
        Bounded bytes = new Bounded(maxBytes);
        try {
            message.saveToOutputStream(bytes);
        } catch (ActiveMQException | RuntimeException fault) {
            if (bytes.isOver()) {
                return unread(message, tooLarge);
            }
            throw fault;
        }
        return new Read(bytes.toByteArray());
    }

    private static Letter unread(ClientMessage message, String why) {
        return new Unread(why, message.getMessageID());
    }

    /** A message may be larger than it says, once it is inflated. */
    final class Bounded extends OutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int most;
        private boolean over;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > most - taken.size()) {
                over = true;
                throw new IOException("more than " + most + " bytes");
            }
            taken.write(bytes, offset, length);
        }

        boolean isOver() {
            return over;
        }

        byte[] toByteArray() {
            return taken.toByteArray();
        }
    }
}
