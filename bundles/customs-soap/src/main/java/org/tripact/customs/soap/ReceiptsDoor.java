package org.tripact.customs.soap;

import javax.jws.WebService;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.kernel.StoreUnavailableException;

/** What a caller hears: taken, or not taken, and never why. */
@WebService(
        endpointInterface = "org.tripact.customs.soap.PlatformReceipts",
        serviceName = "PlatformReceiptsService",
        portName = "PlatformReceiptsPort",
        targetNamespace = Contract.NAMESPACE)
public final class ReceiptsDoor implements PlatformReceipts {

    static final QName NOT_TAKEN = new QName(Contract.NAMESPACE, Contract.NOT_TAKEN);

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptsDoor.class);

    private final String connector;
    private final Intake intake;

    ReceiptsDoor(String connector, Intake intake) {
        this.connector = connector;
        this.intake = intake;
    }

    @Override
    public String take(byte[] receipt) {
        boolean taken = false;
        try {
            taken = receipt != null && intake.take(receipt);
        } catch (StoreUnavailableException away) {
            LOG.warn("{}: a store is away, customs must call again", connector);
        } catch (RuntimeException fault) {
            LOG.error("{}: a receipt could not be taken", connector, fault);
        }
        if (!taken) {
            throw notTaken();
        }
        return Contract.TAKEN;
    }

    /** The one negative answer. */
    static SoapFault notTaken() {
        return new SoapFault("call again", NOT_TAKEN);
    }
}
