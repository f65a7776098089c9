package org.tripact.customs.soap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.HTTPException;

/**
 * Lets nothing be read of the gateway that is no answer of a web service, never more than so many bytes, and no longer than
 * somebody waits for it.
 */
final class AnswerGuard extends AbstractPhaseInterceptor<Message> {

    private static final Set<Integer> ANSWERS = Set.of(200, 500);

    private final URI address;
    private final int maxBytes;

    AnswerGuard(URI address, int maxBytes) {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
        this.address = address;
        this.maxBytes = maxBytes;
    }

    @Override
    public void handleMessage(Message message) {
        InputStream body = message.getContent(InputStream.class);
        try {
            message.getExchange().getOutMessage().get(Answer.class).begins(body);
            demandAnswer(message);
            message.setContent(InputStream.class, new Bounded(body, maxBytes));
        } catch (IOException fault) {
            // what is left in the message is read by CXF once more
            message.setContent(InputStream.class, InputStream.nullInputStream());
            Answer.close(body);
            throw new Fault(fault);
        }
    }

    private void demandAnswer(Message message) throws IOException {
        int status = (Integer) message.get(Message.RESPONSE_CODE);
        if (!ANSWERS.contains(status)) {
            throw new HTTPException(status, "", address.toURL());
        }
        if (!Xml.isDeclaredBy(String.valueOf(message.get(Message.CONTENT_TYPE)))) {
            throw new IOException("the answer is no XML, HTTP " + status);
        }
    }
}
