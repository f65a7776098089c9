package org.tripact.customs.soap;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be set about one exchange by web services. */
@ObjectClassDefinition(
        name = "Tripact customs soap",
        description = "A connector to a gateway of customs by web services; one configuration a region")
public @interface SoapSettings {

    @AttributeDefinition(
            description = "The name that routes of the exchange use; unique. Default: soap, for the only one")
    String name() default "soap";

    @AttributeDefinition(
            description = "The address of customs' gateway: https, or http on this machine. Default: none, it must be"
                    + " named")
    String address() default "";

    @AttributeDefinition(
            description = "Our PKCS#12 store for TLS with the entries client and server. Default: none, it must be"
                    + " named")
    String tlsKeyStore() default "";

    @AttributeDefinition(
            description = "The file whose first line is that store's password. Default: none, it must be named; a"
                    + " password in a configuration would be shown")
    String tlsPasswordFile() default "";

    @AttributeDefinition(
            description = "Files of the gateway's TLS certificates, each pinned, separated by commas. Default: none,"
                    + " one must be named where the address is https")
    String[] gatewayCertificates() default {};

    @AttributeDefinition(
            description = "Files of the TLS certificates that customs calls us with, each pinned, separated by commas."
                    + " Default: none, one must be named: it is customs' log-in")
    String[] callerCertificates() default {};

    @AttributeDefinition(
            description = "Milliseconds until a connection must stand. Default 5000: a gateway that is there answers"
                    + " sooner")
    int connectMillis() default 5000;

    @AttributeDefinition(
            description = "Milliseconds that a delivery may last, longer than connectMillis. Default 30000: a gateway"
                    + " may book before it answers")
    int timeoutMillis() default 30_000;

    @AttributeDefinition(
            description = "Codes of SOAP faults that say that a message will never be taken, separated by commas."
                    + " Default: NeverTaken, as in our WSDL")
    String[] refusedFaults() default {Contract.NEVER_TAKEN};

    @AttributeDefinition(
            description = "Codes of SOAP faults that say that nothing became of a message. Default: NotTaken, as in our"
                    + " WSDL")
    String[] notSentFaults() default {Contract.NOT_TAKEN};

    @AttributeDefinition(
            description = "The address of this machine that receipts come to. Default 127.0.0.1: nothing is open to the"
                    + " network that nobody opened")
    String receiptsHost() default "127.0.0.1";

    @AttributeDefinition(
            description = "The port that receipts come to, one a connector. Default 8444: beside 8443 of the console")
    int receiptsPort() default 8444;

    @AttributeDefinition(
            description = "The most bytes of an answer or a receipt, with all that SOAP puts around it. Default 3145728"
                    + " (3 MiB): what the format allows")
    int maxBytes() default 3_145_728;

    @AttributeDefinition(
            description =
                    "Our PKCS#12 store with the entry seal and, where customs enciphers for us, envelope. Default:"
                            + " none, it must be named")
    String keyStore() default "";

    @AttributeDefinition(
            description = "The file whose first line is that store's password. Default: none, it must be named")
    String passwordFile() default "";

    @AttributeDefinition(
            description =
                    "Files of customs' seal certificates, each pinned, separated by commas. Default: none, one must"
                            + " be named where seals are required")
    String[] sealCertificates() default {};

    @AttributeDefinition(
            description = "File of customs' certificate for enciphering. Default: none, nothing is enciphered")
    String envelopeCertificate() default "";

    @AttributeDefinition(description = "Our id at E-Port, at most 16 characters. Default: none, it must be named")
    String senderId() default "";

    @AttributeDefinition(description = "Customs' id at E-Port. Default: none, it must be named")
    String receiverId() default "";

    @AttributeDefinition(
            description = "The names that our seal uses: CHINAPORT or W3C; both are read. Default: CHINAPORT, as"
                    + " published in 2022")
    String sealFamily() default "CHINAPORT";

    @AttributeDefinition(
            description = "The names that our envelope uses: GMT_0010 or PKCS7; both are read. Default: GMT_0010, the"
                    + " standard")
    String envelopeFamily() default "GMT_0010";

    @AttributeDefinition(
            description =
                    "Whether a receipt without customs' seal is put aside. Default true; false is refused unless tripact.demo=true")
    boolean sealRequired() default true;

    @AttributeDefinition(description = "MsgType of an application. Default: ours, since none is published")
    String applicationType() default "AGREEMENT_APPLICATION";

    @AttributeDefinition(description = "MsgType of a termination. Default: the same")
    String terminationType() default "AGREEMENT_TERMINATION";

    @AttributeDefinition(
            description = "What customs' codes mean, code=MEANING separated by commas. Default: the published ones")
    String[] statuses() default {
        "2=DECLARED", "3=SENT", "4=NOT_SENT", "100=REJECTED", "120=STORED", "399=APPROVED", "negative=STORE_FAILED"
    };
}
