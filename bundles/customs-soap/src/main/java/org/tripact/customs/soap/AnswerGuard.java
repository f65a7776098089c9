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

/** Lets nothing be read of the gateway that is no answer of a web service, and never more than so many bytes. */
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
        int status = (Integer) message.get(Message.RESPONSE_CODE);
        String type = String.valueOf(message.get(Message.CONTENT_TYPE));
        try {
            if (!ANSWERS.contains(status)) {
                throw new HTTPException(status, "", address.toURL());
            }
            if (!Xml.isDeclaredBy(type)) {
                throw new IOException("the answer is no XML, HTTP " + status);
            }
        } catch (IOException fault) {
            throw new Fault(fault);
        }
        message.setContent(InputStream.class, new Bounded(message.getContent(InputStream.class), maxBytes));
    }
}
