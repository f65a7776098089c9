package org.tripact.customs.soap;

/** The names of customs-gateway-1.wsdl, which both sides are held to. */
final class Contract {

    static final String NAMESPACE = "urn:tripact:customs-gateway:1";
    static final String SUBMIT = NAMESPACE + ":submit";
    static final String NOTIFY = NAMESPACE + ":notify";

    /** The one positive answer to a receipt. */
    static final String TAKEN = "TAKEN";

    /** Fault: nothing became of it, call again. */
    static final String NOT_TAKEN = "NotTaken";

    /** Fault: these bytes will never be taken. */
    static final String NEVER_TAKEN = "NeverTaken";

    private Contract() {}
}
