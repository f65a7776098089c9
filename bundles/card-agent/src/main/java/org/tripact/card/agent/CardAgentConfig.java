package org.tripact.card.agent;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the card agent. */
@ObjectClassDefinition(
        name = "Tripact card agent",
        description = "Plays China E-Port's card control over software cards, with a page for its reader.")
public @interface CardAgentConfig {

    @AttributeDefinition(description = "Address to listen on. Must be loopback: the card serves this computer only.")
    String host() default "127.0.0.1";

    @AttributeDefinition(description = "Port of the control (ws). 61232 is the real control's, so clients find it.")
    int port() default 61232;

    @AttributeDefinition(description = "Port of the reader page. The one after the control's, easy to remember.")
    int readerPort() default 61233;

    @AttributeDefinition(
            description = "Port of the control by TLS (wss), for https pages; 0: none. 61231 is the real control's.")
    int tlsPort() default 61231;

    @AttributeDefinition(
            description = "Name under which https pages reach this machine; it must lead to loopback. localhost,"
                    + " because every system knows it; the real control has a public name that resolves so.")
    String tlsName() default "localhost";

    @AttributeDefinition(
            description = "Folder of this machine's own key for wss and its certificate; made at the first start."
                    + " Beside the cards, because it is this instance's and never shipped.")
    String tlsFolder() default "${tripact.data}/card-agent";

    @AttributeDefinition(
            description = "Folder of the software cards; ${tripact.data} is that system property."
                    + " There, because the demo puts its cards there; it may come later than the agent.")
    String cardsFolder() default "${tripact.data}/cards";

    @AttributeDefinition(
            description = "Kinds of card that are read, by commas; of several readers with a card in it, the kind that"
                    + " stands first is used. Real cards before software cards: who puts one in means it.")
    String readers() default "skf,pkcs11,software";

    @AttributeDefinition(
            description = "Origins of pages that may connect, by commas; \":*\" is any port. Loopback only, because a"
                    + " region's console is known to nobody but the region: put its origin here.")
    String allowedOrigins() default "http://127.0.0.1:*,http://localhost:*,https://127.0.0.1:*,https://localhost:*";

    @AttributeDefinition(
            description = "Whether programs, which send no Origin, may connect. True, as with the real control:"
                    + " who runs on this computer needs no page.")
    boolean originlessAllowed() default true;

    @AttributeDefinition(
            description = "Whether pages may have bare digests signed. False, because a foreign page could slip the"
                    + " digest of one of our statements through.")
    boolean digestSigningByPages() default false;

    @AttributeDefinition(description = "Wrong PINs in a row that lock a card. 5, as demo cards promise.")
    int pinTries() default 5;

    @AttributeDefinition(
            description = "Seconds for which a verified PIN holds on its connection. 60: long enough for one log-in"
                    + " or signature by a client that passes no PIN, short enough for a coffee.")
    int pinMemorySeconds() default 60;

    @AttributeDefinition(
            description = "Largest WebSocket message in KiB; larger ones close the connection. 256: the protocol's"
                    + " 120 KiB, counted its own way, take at most 240 in UTF-8.")
    int maxFrameKib() default 256;

    @AttributeDefinition(
            description = "Largest message that comes in blocks, in KiB of UTF-16 units, 120 to 8192; each connection"
                    + " holds no more of unfinished ones. 2048: far above any statement, and 32 connections cannot"
                    + " fill a small computer.")
    int maxMessageKib() default 2048;

    @AttributeDefinition(description = "Connections at once, at least 16 as the protocol asks. 32 leaves room.")
    int maxConnections() default 32;

    @AttributeDefinition(
            description = "Whether the person at the card must agree to each signature on the agent's own page"
                    + " (http://127.0.0.1:<readerPort>/consent). False, because a demo is driven by programs too.")
    boolean consent() default false;

    @AttributeDefinition(
            description = "Seconds after which silence on that page refuses. 60: time to read a statement, and less"
                    + " than the 90 that our console waits for a signature.")
    int consentSeconds() default 60;
}
