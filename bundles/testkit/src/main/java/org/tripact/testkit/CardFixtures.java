package org.tripact.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.card.api.port.KeptChallenge;
import org.tripact.card.api.port.KeptSession;

/** The register's view of the cards in {@link AgreementFixtures}, kept challenges and sessions. */
public final class CardFixtures {

    /** The holder's name in a certificate. */
    public static final String HOLDER = "王示例";

    private CardFixtures() {}

    /** The trading firm's legal-person card. */
    public static RegisteredCard aLegalPersonCard() {
        return new RegisteredCard(
                AgreementFixtures.CARD,
                AgreementFixtures.ENTERPRISE.uscc().organisationCode(),
                AgreementFixtures.ENTERPRISE,
                CardKind.LEGAL_PERSON,
                CardStatus.ACTIVE,
                List.of(aCode()));
    }

    /** The trading firm's operator card. */
    public static RegisteredCard anOperatorCard() {
        return new RegisteredCard(
                AgreementFixtures.OPERATOR_CARD,
                AgreementFixtures.ENTERPRISE.uscc().organisationCode(),
                AgreementFixtures.ENTERPRISE,
                CardKind.OPERATOR,
                CardStatus.ACTIVE,
                List.of(aCode()));
    }

    /** The other firm's legal-person card. */
    public static RegisteredCard anothersCard() {
        return new RegisteredCard(
                AgreementFixtures.OTHER_CARD,
                AgreementFixtures.OTHER_ENTERPRISE.uscc().organisationCode(),
                AgreementFixtures.OTHER_ENTERPRISE,
                CardKind.LEGAL_PERSON,
                CardStatus.ACTIVE,
                List.of(aBrokersCode()));
    }

    /** The same card in another standing. */
    public static RegisteredCard with(RegisteredCard card, CardStatus status) {
        return new RegisteredCard(
                card.number(), card.organisationCode(), card.enterprise(), card.kind(), status, card.codes());
    }

    /** The same card with other codes. */
    public static RegisteredCard with(RegisteredCard card, RegisteredCode... codes) {
        return new RegisteredCard(
                card.number(), card.organisationCode(), card.enterprise(), card.kind(), card.status(), List.of(codes));
    }

    /** The trading firm's code: it declares for itself. */
    public static RegisteredCode aCode() {
        Set<CodeRole> both = Set.of(CodeRole.CONSIGNEE_CONSIGNOR, CodeRole.DECLARANT);
        return new RegisteredCode(AgreementFixtures.CODE, both, AgreementFixtures.DISTRICT);
    }

    /** The trading firm's second code. */
    public static RegisteredCode aSecondCode() {
        return new RegisteredCode(
                AgreementFixtures.SECOND_CODE, Set.of(CodeRole.DECLARANT), AgreementFixtures.DISTRICT);
    }

    /** The broker's code. */
    public static RegisteredCode aBrokersCode() {
        return new RegisteredCode(
                AgreementFixtures.OTHER_CODE, Set.of(CodeRole.DECLARANT), AgreementFixtures.OTHER_DISTRICT);
    }

    /** A challenge that lives five minutes. */
    public static KeptChallenge aChallenge(String id, Instant issuedAt) {
        Instant end = issuedAt.plus(Duration.ofMinutes(5));
        return new KeptChallenge(id, "cd".repeat(32), AgreementFixtures.ORIGIN, "挑战 challenge: " + id, end);
    }

    /** A session of the trading firm's legal-person card, opened and last used then. */
    public static KeptSession aSession(String tokenHash, Instant openedAt) {
        return new KeptSession(
                tokenHash,
                handleOf(tokenHash),
                AgreementFixtures.CARD,
                HOLDER,
                Instant.parse("2036-11-22T09:00:00Z"),
                AgreementFixtures.ORIGIN,
                openedAt,
                openedAt,
                false);
    }

    /** The handle of {@link #aSession}. */
    public static String handleOf(String tokenHash) {
        return new StringBuilder(tokenHash.substring(0, 16)).reverse().toString();
    }
}
