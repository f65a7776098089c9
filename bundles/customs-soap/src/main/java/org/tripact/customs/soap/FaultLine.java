package org.tripact.customs.soap;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line where CXF would write a stack for every call that cannot be read. */
final class FaultLine implements FaultListener {

    /** For the client, whose faults end in a delivery with its reason. */
    static final FaultListener NONE = (fault, description, message) -> false;

    private static final Logger LOG = LoggerFactory.getLogger(FaultLine.class);

    private final String connector;

    FaultLine(String connector) {
        this.connector = connector;
    }

    @Override
    public boolean faultOccurred(Exception fault, String description, Message message) {
        boolean ours = fault instanceof SoapFault soap && soap.getFaultCode().equals(ReceiptsDoor.NOT_TAKEN);
        if (!ours) {
            LOG.warn("{}: a call for receipts cannot be read: {}", connector, Outcomes.shortened(fault.toString()));
        }
        return false;
    }
}
