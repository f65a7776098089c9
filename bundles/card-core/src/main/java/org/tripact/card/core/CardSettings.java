package org.tripact.card.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the card service; its components read them under one PID. */
@ObjectClassDefinition(name = "Tripact card service", description = "Challenges, sessions, trust and the register")
public @interface CardSettings {

    @AttributeDefinition(
            name = "challengeLimit",
            description = "How many challenges may be outstanding at once. Default 10000: 33 log-ins a second for the 5"
                    + " minutes that a challenge lives; anyone may ask for one, so there must be an end",
            min = "1")
    int challengeLimit() default 10_000;

    @AttributeDefinition(
            name = "sessionIdleMinutes",
            description = "Minutes without use after which a session ends. Default 30: long enough to read the whole"
                    + " agreement text",
            min = "1")
    int sessionIdleMinutes() default 30;

    @AttributeDefinition(
            name = "sessionMaxHours",
            description = "Hours after which a session ends in any case. Default 8: a working day",
            min = "1")
    int sessionMaxHours() default 8;

    @AttributeDefinition(
            name = "sessionSweepSeconds",
            description =
                    "Seconds after which sessions that are over, or of a card that was suspended or lost, are looked"
                            + " for: every call finds out by itself, open event streams are ended by this. Default 2: the page"
                            + " closes while the telephone call still lasts",
            min = "1")
    int sessionSweepSeconds() default 2;

    @AttributeDefinition(
            name = "clockSkewMinutes",
            description =
                    "Minutes by which a certificate's bounds are widened. Default 5: what clocks in offices differ"
                            + " by; the next update of a revocation list is never widened",
            min = "0")
    int clockSkewMinutes() default 5;

    @AttributeDefinition(
            name = "trustFolder",
            description = "Folder of trusted authorities (*.cer, *.crt, *.pem) and revocation lists (*.crl), looked at"
                    + " at most once a second. Default: beside the other settings, where an administrator keeps them")
    String trustFolder() default "${karaf.etc}/tripact/trust";

    @AttributeDefinition(
            name = "ocspAddresses",
            description =
                    "Addresses (http, https) of responders that are asked whether a card is revoked, one after the"
                            + " other, separated by commas; an address inside a certificate is never used. Default: none,"
                            + " revocation lists alone decide")
    String[] ocspAddresses() default {};

    @AttributeDefinition(
            name = "ocspSeconds",
            description = "Seconds for all responders together; then the lists decide. Default 5: what a person at a"
                    + " log-in page bears",
            min = "1")
    int ocspSeconds() default 5;

    @AttributeDefinition(
            name = "listAddresses",
            description = "Addresses (http, https) of revocation lists that are fetched besides those in trustFolder,"
                    + " separated by commas. Default: none")
    String[] listAddresses() default {};

    @AttributeDefinition(
            name = "listRefreshMinutes",
            description = "Minutes after which lists are fetched again; one that failed is tried again each minute."
                    + " Default 60: authorities make a new one daily, or at once after a loss",
            min = "1")
    int listRefreshMinutes() default 60;

    @AttributeDefinition(
            name = "listFolder",
            description = "Folder where the last list of each address is kept over restarts. Default: with everything"
                    + " that lives; without it a start while an address is away would refuse every card")
    String listFolder() default "${tripact.data}/revocation-lists";

    @AttributeDefinition(
            name = "authoritiesWithoutList",
            description = "Names (CN) of authorities that issue no revocation list of the authorities below them,"
                    + " separated by commas. Default: none; where such a list is not at hand and its authority not"
                    + " named here, cards below it are refused, for it may name whoever issued them")
    String[] authoritiesWithoutList() default {};

    @AttributeDefinition(
            name = "logInGraceMinutes",
            description = "Minutes for which, past its end, the last good answer or list still opens sessions where"
                    + " nothing newer is to be had; each use stands in the audit log. Signing and terminating never"
                    + " have grace. Answers of responders are kept in memory: after a restart grace comes from lists"
                    + " alone. Default 60: a responder's outage need not lock everybody out of looking",
            min = "0")
    int logInGraceMinutes() default 60;

    @AttributeDefinition(
            name = "demoAuthorityAllowed",
            description =
                    "Whether a root with the demo marker is trusted. Default false: whoever runs the demo can make"
                            + " such cards at will")
    boolean demoAuthorityAllowed() default false;

    @AttributeDefinition(
            name = "oldCardsAllowed",
            description =
                    "Whether cards, authorities, lists and answers of the old generation (RSA from 1024 bits, SHA-1)"
                            + " are taken; each such card that gets in stands in the audit log. Default false: SHA-1 collides and"
                            + " 1024 bits are too few")
    boolean oldCardsAllowed() default false;

    @AttributeDefinition(
            name = "registerFile",
            description =
                    "CSV file that is brought into the register at every start; its columns stand in the README of"
                            + " card-core. Default: beside the other settings; none there means nothing to import")
    String registerFile() default "${karaf.etc}/tripact/register.csv";

    @AttributeDefinition(
            name = "districtsFile",
            description =
                    "Table of customs districts: code, tab, name. Default: the table that is shipped, which may be"
                            + " edited; a district without a name is shown by its code")
    String districtsFile() default "${karaf.etc}/tripact/customs-districts.tsv";

    @AttributeDefinition(
            name = "officesFile",
            description = "Table of customs offices, as the one of districts. Default: the (incomplete) table that is"
                    + " shipped, which may be edited")
    String officesFile() default "${karaf.etc}/tripact/customs-offices-partial.tsv";
}
