package org.tripact.customs.soap;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Tells a fault that the gateway sent from one that CXF makes of an answer which it cannot read. */
final class FaultMark extends AbstractPhaseInterceptor<Message> {

    FaultMark() {
        super(Phase.POST_LOGICAL);
    }

    @Override
    public void handleMessage(Message message) {
        if (message.getContent(Exception.class) instanceof Fault fault) {
            message.setContent(Exception.class, new GatewayFault(code(fault), fault.getMessage()));
        }
    }

    /** SOAP 1.2 has ours below its own. */
    private static String code(Fault fault) {
        boolean below = fault instanceof SoapFault soap && soap.getSubCode() != null;
        return below
                ? ((SoapFault) fault).getSubCode().getLocalPart()
                : fault.getFaultCode().getLocalPart();
    }
}
