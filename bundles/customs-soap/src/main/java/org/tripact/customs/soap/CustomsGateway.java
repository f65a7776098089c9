package org.tripact.customs.soap;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;

/** What customs' gateway offers us, as in customs-gateway-1.wsdl. */
@WebService(name = "CustomsGateway", targetNamespace = Contract.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface CustomsGateway {

    /** Takes a DxpMsg and answers with a DxpRep. */
    @WebMethod(operationName = "submit", action = Contract.SUBMIT)
    @WebResult(name = "answer", targetNamespace = Contract.NAMESPACE, partName = "answer")
    byte[] submit(
            @WebParam(name = "message", targetNamespace = Contract.NAMESPACE, partName = "message") byte[] message);
}
