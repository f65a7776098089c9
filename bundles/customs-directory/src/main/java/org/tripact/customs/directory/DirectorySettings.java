package org.tripact.customs.directory;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be set about one exchange by folders. */
@ObjectClassDefinition(
        name = "Tripact customs directory",
        description = "A connector by folders that a partner program on this machine or share serves; one configuration"
                + " a region")
public @interface DirectorySettings {

    @AttributeDefinition(
            description = "The name that routes of the exchange use; unique. Default: directory, for the only one")
    String name() default "directory";

    @AttributeDefinition(
            description = "The folder with the partner's OutBox, SentBox, FailBox and InBox, which must be there; ours"
                    + " is made below it, as .tripact. Default: none, it must be named")
    String folder() default "";

    @AttributeDefinition(
            description = "Users to whom folders and files may belong, besides the one that runs this, separated by"
                    + " commas. Default: none, since whoever may write there speaks for customs")
    String[] owners() default {};

    @AttributeDefinition(
            description = "The group that may write there and read what we put out, where the partner is another user."
                    + " Default: none, as for owners")
    String group() default "";

    @AttributeDefinition(
            description =
                    "Our PKCS#12 store with the entry seal and, where customs enciphers for us, envelope. Default:"
                            + " none, it must be named")
    String keyStore() default "";

    @AttributeDefinition(
            description = "The file whose first line is the store's password. Default: none, it must be named; a"
                    + " password in a configuration would be shown")
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
                    "Whether an answer without customs' seal is for a person. Default true; false is refused unless tripact.demo=true")
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
            description =
                    "Milliseconds between two looks at the partner's folders; a file that stands still from one to"
                            + " the next is taken. Default 2000: a person waits, and a writer pauses less")
    int scanMillis() default 2000;

    @AttributeDefinition(
            description = "Milliseconds that a delivery may last. Default 20000: a share that hangs must not hold the"
                    + " exchange")
    int timeoutMillis() default 20_000;

    @AttributeDefinition(
            description = "The most bytes that are read of a file. Default 3145728 (3 MiB): what the format allows")
    int maxBytes() default 3_145_728;

    @AttributeDefinition(
            description =
                    "The most files that are kept aside, unread, 1 to 10000. Default 200: a person can still look through them")
    int asideMaxFiles() default 200;

    @AttributeDefinition(
            description =
                    "The most bytes that are kept aside, unread, 1024 to 1099511627776. Default 67108864 (64 MiB): the disk is for messages")
    long asideMaxBytes() default 67_108_864;

    @AttributeDefinition(
            description = "Seconds that a message lies in the FailBox before it goes into the OutBox again. Default 60:"
                    + " what was in its way may pass")
    int retrySeconds() default 60;

    @AttributeDefinition(
            description = "How often that is done before a person must look. Default 5: after that, time heals nothing")
    int retries() default 5;

    @AttributeDefinition(
            description =
                    "Days that settled files are kept in .tripact/done, and that an answer is known again without asking"
                            + " the exchange. Default 30: as long as somebody may ask")
    int keepDays() default 30;

    @AttributeDefinition(
            description = "Whether customs behind these folders takes statements of what was sent, and answers what it"
                    + " holds. Default false: files that the partner does not know would lie there")
    boolean statements() default false;
}
