package org.tripact.customs.message;

/** The names of the forms. */
final class Namespaces {

    /** Our own business part; a change that old readers cannot take gets a new last number. */
    static final String OWN = "urn:tripact:customs-message:1";

    /** E-Port's terminal messages. */
    static final String DXP = "http://www.chinaport.gov.cn/dxp";

    /** The seal. */
    static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    private Namespaces() {}
}
