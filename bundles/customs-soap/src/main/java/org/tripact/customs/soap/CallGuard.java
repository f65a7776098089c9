package org.tripact.customs.soap;

import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Lets nothing but the one call in: no question for a WSDL, no page, no parts. */
final class CallGuard extends AbstractPhaseInterceptor<Message> {

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
    }
}
