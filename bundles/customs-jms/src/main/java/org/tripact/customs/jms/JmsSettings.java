package org.tripact.customs.jms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be set about one exchange by queues. */
@ObjectClassDefinition(
        name = "Tripact customs JMS",
        description = "A connector by the queues of an Apache Artemis broker that customs' side reads and writes; one"
                + " configuration a region")
public @interface JmsSettings {

    @AttributeDefinition(
            description = "The name that routes of the exchange use; unique. Default: jms, for the only one")
    String name() default "jms";

    @AttributeDefinition(description = "The broker's host, by name or address. Default: none, it must be named")
    String host() default "";

    @AttributeDefinition(description = "The broker's port for the core protocol. Default 61617: usual for TLS")
    int port() default 61_617;

    @AttributeDefinition(
            description = "Whether the line is TLS. Default true; false is taken for 127.*, ::1 and localhost only,"
                    + " since the log-in goes over it")
    boolean tls() default true;

    @AttributeDefinition(
            description = "PKCS#12 store with the certificates that the broker may show, or their authority; nobody"
                    + " else is trusted. Default: none, it must be named where the line is TLS")
    String trustStore() default "";

    @AttributeDefinition(
            description = "The file whose first line is that store's password. Default: none, it must be named where"
                    + " the line is TLS")
    String trustPasswordFile() default "";

    @AttributeDefinition(description = "Who logs in to the broker. Default: none, it must be named")
    String user() default "";

    @AttributeDefinition(
            description = "The file whose first line is the user's password; read again at each log-in. Default: none,"
                    + " it must be named; a password in a configuration would be shown")
    String userPasswordFile() default "";

    @AttributeDefinition(description = "The queue that customs reads. Default: none, it must be named")
    String messageQueue() default "";

    @AttributeDefinition(description = "The queue that customs answers on. Default: none, it must be named")
    String answerQueue() default "";

    @AttributeDefinition(
            description = "The queue that takes what came with the answers, is none, and is more than the exchange"
                    + " keeps of such. Default: none, it must be named; it may not stand in the way of answers")
    String asideQueue() default "";

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
            description = "Whether an answer without customs' seal is kept aside. Default true; false is refused unless"
                    + " tripact.demo=true")
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

    @AttributeDefinition(
            description = "Milliseconds that a delivery, or one question to the broker, may last. Default 20000: a line"
                    + " that hangs must not hold the exchange")
    int timeoutMillis() default 20_000;

    @AttributeDefinition(
            description = "The most bytes that are read of an answer. Default 3145728 (3 MiB): what the format allows")
    int maxBytes() default 3_145_728;

    @AttributeDefinition(
            description = "Milliseconds before a broker that was not reached, or a store that was away, is tried again;"
                    + " twice as long each time. Default 1000: most interruptions are short")
    int retryMillis() default 1000;

    @AttributeDefinition(
            description = "The most milliseconds between two such tries. Default 30000: a person who mended it sees it"
                    + " run")
    int retryMaxMillis() default 30_000;
}
