package org.tripact.customs.example;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be set about one gateway. */
@ObjectClassDefinition(
        name = "Tripact customs example",
        description = "The example for authors of connectors: a gateway over HTTP; one configuration a region")
public @interface ExampleSettings {

    @AttributeDefinition(
            description = "The name that routes of the exchange use; unique. Default: example, for the only one")
    String name() default "example";

    @AttributeDefinition(
            description = "The gateway's address, https, or http on this machine. Default: none, it must be named")
    String gateway() default "";

    @AttributeDefinition(
            description = "The file whose only line is the token that we log in with; read at each call. Default: none,"
                    + " it must be named; a token in a configuration would be shown")
    String tokenFile() default "";

    @AttributeDefinition(
            description =
                    "Our PKCS#12 store with the entry seal and, where customs enciphers for us, envelope. Default:"
                            + " none, it must be named")
    String keyStore() default "";

    @AttributeDefinition(
            description = "The file whose first line is the store's password. Default: none, it must be named")
    String passwordFile() default "";

    @AttributeDefinition(
            description = "Files of customs' seal certificates, each pinned, separated by commas. Default: none, one"
                    + " must be named")
    String[] sealCertificates() default {};

    @AttributeDefinition(
            description = "File of customs' certificate for enciphering. Default: none, nothing is enciphered")
    String envelopeCertificate() default "";

    @AttributeDefinition(description = "Our id at E-Port, at most 16 characters. Default: none, it must be named")
    String senderId() default "";

    @AttributeDefinition(description = "Customs' id at E-Port. Default: none, it must be named")
    String receiverId() default "";

    @AttributeDefinition(
            description = "What customs' codes mean, code=MEANING separated by commas. Default: the published ones")
    String[] statuses() default {
        "2=DECLARED", "3=SENT", "4=NOT_SENT", "100=REJECTED", "120=STORED", "399=APPROVED", "negative=STORE_FAILED"
    };

    @AttributeDefinition(
            description = "Milliseconds until a connection stands. Default 5000: a gateway that is away is known soon")
    int connectMillis() default 5000;

    @AttributeDefinition(
            description =
                    "Milliseconds that a call may last, to its last byte. Default 20000: a gateway that hangs must"
                            + " not hold the exchange")
    int timeoutMillis() default 20_000;

    @AttributeDefinition(
            description = "Milliseconds between two looks for answers. Default 5000: a person waits for them")
    int pollMillis() default 5000;
}
