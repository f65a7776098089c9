package org.tripact.customs.soap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Lets nothing but the one call in: no question for a WSDL, no page, no parts. The body is read to its end before anything
 * is done with it: the rate that it must bring shall not count the time that a store takes, as the server's own would.
 */
final class CallGuard extends AbstractPhaseInterceptor<Message> {

    private static final int CHUNK = 8192;

    CallGuard() {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        boolean posted = "POST".equals(message.get(Message.HTTP_REQUEST_METHOD));
        boolean asks = message.get(Message.QUERY_STRING) != null;
        if (!posted || asks || !Xml.isDeclaredBy(String.valueOf(message.get(Message.CONTENT_TYPE)))) {
            throw ReceiptsDoor.notTaken();
        }
        whole(message);
    }

    /** At most {@code maxBytes} come, which the server sees to. */
    private static void whole(Message message) {
        try {
            byte[] body = whole(message.getContent(InputStream.class));
            message.setContent(InputStream.class, new ByteArrayInputStream(body));
        } catch (IOException broken) {
            throw new Fault(broken);
        }
    }

    /** Each second must have brought its share; a caller that says nothing at all is the server's to see off. */
    static byte[] whole(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] some = new byte[CHUNK];
        long begun = System.nanoTime();
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            body.write(some, 0, read);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            if (body.size() < seconds * ReceiptsListener.BYTES_A_SECOND) {
                throw new IOException("less than " + ReceiptsListener.BYTES_A_SECOND + " bytes a second");
            }
        }
        return body.toByteArray();
    }
}
