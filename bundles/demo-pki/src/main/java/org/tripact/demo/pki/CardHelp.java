package org.tripact.demo.pki;

/** How the commands are used. */
final class CardHelp {

    static final String ISSUE = """
            card-issue: makes a card and brings it into the register
              --number NUMBER      13 characters; default: the next free one from 9900000001001
              --kind KIND          legal-person (default) or operator
              --keys KEYS          sm2 (default), rsa-1024 or rsa-2048
              --holder NAME        default: the holder of the first demo card
              --uscc CODE          the enterprise, 18 characters; default: the first demo enterprise
              --enterprise NAME    needed with a --uscc that no demo enterprise has
              --codes CODES        CODE@DISTRICT or CODE@DISTRICT:NAME, several with commas; default: the demo
                                   enterprise's, else none. A code that another enterprise had moves to this one
              --from DATE          first day of validity, like 2026-11-22; default: now
              --days DAYS          how long it is valid, 1 to 7300; default: 3650
              --pin PIN            8 characters; default: 88888888""";

    static final String REVOKE = """
            card-revoke NUMBER: revokes both certificates of a card, at once and for ever""";

    static final String LIST = """
            card-list: number, state, generation, kind, end of validity, holder and enterprise of every card
              states: GOOD, REVOKED, EXPIRED, NOT_YET_VALID, FOREIGN (of another authority), DAMAGED""";

    static final String OCSP = """
            card-ocsp: answers OCSP requests by POST on this machine until it is stopped
              --port PORT          default: 61234; 0: any free one""";

    static final String ALL = String.join("\n", ISSUE, REVOKE, LIST, OCSP);

    private CardHelp() {}

    static String of(String command) {
        return switch (command) {
            case CardDesk.ISSUE -> ISSUE;
            case CardDesk.REVOKE -> REVOKE;
            case CardDesk.LIST -> LIST;
            default -> ALL;
        };
    }
}
