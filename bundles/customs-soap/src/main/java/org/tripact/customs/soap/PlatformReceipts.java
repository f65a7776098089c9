package org.tripact.customs.soap;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;

/** What we offer customs' gateway, as in customs-gateway-1.wsdl. */
@WebService(name = "PlatformReceipts", targetNamespace = Contract.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface PlatformReceipts {

    /** Takes a DxpMsg with a business receipt; whatever is not taken ends in the fault NotTaken. */
    @WebMethod(operationName = "notify", action = Contract.NOTIFY)
    @WebResult(name = "acknowledgement", targetNamespace = Contract.NAMESPACE, partName = "acknowledgement")
    String take(@WebParam(name = "receipt", targetNamespace = Contract.NAMESPACE, partName = "receipt") byte[] receipt);
}
