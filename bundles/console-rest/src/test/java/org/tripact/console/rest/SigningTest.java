package org.tripact.console.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.card.api.CardStatus;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestCard;

class SigningTest {

    private static final String CODE = "31222699T1";

    private final World world = new World();
    private final TestCard card = world.card(RegisteredCards.aLegalPerson());
    private final Browser browser = world.loggedIn(card);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void shouldFoundAnAgreement_whenTheStatementIsSigned() {
        Answer statement = browser.statement("SIGN", CODE).is(201);
        Answer agreement =
                browser.post("/agreements", Browser.signed(card, statement)).is(201);

        assertThat(agreement.field("number")).isEqualTo(statement.field("number"));
        assertThat(agreement.header("Location")).isEqualTo("/api/v1/agreements/" + statement.field("number"));
        assertThat(agreement.field("customsCode")).isEqualTo(CODE);
        assertThat(agreement.field("state")).isEqualTo("SIGN_DECLARED");
        assertThat(agreement.field("stateText")).isEqualTo("签约申报");
        assertThat(agreement.field("signedAt")).isEqualTo("2026-11-22T17:00:00+08:00");
        assertThat(agreement.json().get("sentAt").isNull()).isTrue();
        assertThat(agreement.json().get("reason").isNull()).isTrue();
        assertThat(browser.get("/session").field("customsCodes.0.agreementState"))
                .isEqualTo("SIGN_DECLARED");
    }

    @Test
    void shouldNameTheConfiguredOriginAndTheCode_whenAStatementIsPrepared() {
        Answer statement = browser.statement("SIGN", CODE).is(201);

        assertThat(statement.field("text"))
                .startsWith("通关无纸化协议声明 (tripact statement v1)\n用途 purpose: SIGN\n来源 origin: " + World.HTTP + "\n")
                .contains(CODE)
                .contains(statement.field("id"));
        assertThat(statement.field("expiresAt")).isEqualTo("2026-11-22T17:05:00+08:00");
    }

    @Test
    void shouldAnswerTheSameBytes_whenTheSameStatementComesAgainLater() {
        Map<String, Object> signed = Browser.signed(card, browser.statement("SIGN", CODE));
        Answer first = browser.post("/agreements", signed).is(201);
        world.customsApproves(first.field("number"));
        world.clock.advance(Duration.ofMinutes(10));

        assertThat(browser.post("/agreements", signed).is(201).body()).isEqualTo(first.body());
    }

    @Test
    void shouldAnswerTheSameBytes_whenTheSameStatementComesManyTimesAtOnce() throws Exception {
        Map<String, Object> signed = Browser.signed(card, browser.statement("SIGN", CODE));
        ExecutorService tabs = Executors.newFixedThreadPool(8);
        Callable<Answer> post = () -> browser.with("Accept", "*/*").post("/agreements", signed);

        List<Answer> answers = tabs
                .invokeAll(Stream.generate(() -> post).limit(8).toList())
                .stream()
                .map(future -> Tried.get(future::get))
                .toList();
        tabs.shutdown();

        assertThat(answers).allSatisfy(answer -> answer.is(201));
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(browser.get("/agreements").field("total")).isEqualTo("1");
    }

    @Test
    void shouldLetOneWin_whenTwoStatementsRaceForOneCode() {
        Map<String, Object> one = Browser.signed(card, browser.statement("SIGN", CODE));
        Map<String, Object> two = Browser.signed(card, browser.statement("SIGN", CODE));

        browser.post("/agreements", one).is(201);

        assertThat(browser.post("/agreements", two).is(409, "IN_PROGRESS").detail())
                .contains("“签约申报”");
    }

    @Test
    void shouldNotUseTheStatementUp_whenTheSignatureIsWrong() {
        Answer statement = browser.statement("SIGN", CODE);
        Map<String, Object> forged = Browser.signed(card, statement);
        forged.put("signature", Browser.base64(card.sign("another text")));

        browser.post("/agreements", forged).is(403, "SIGNATURE_INVALID");
        browser.post("/agreements", Browser.signed(card, statement)).is(201);
    }

    @Test
    void shouldRefuse_whenTheBoxWasNotTicked() {
        Map<String, Object> unticked = Browser.signed(card, browser.statement("SIGN", CODE));
        unticked.put("agreed", false);
        browser.post("/agreements", unticked).is(422, "CONSENT_MISSING");
        unticked.remove("agreed");
        browser.post("/agreements", unticked).is(422, "CONSENT_MISSING");
    }

    @Test
    void shouldSayExactlyTheManualsSentence_whenSignedAlready() {
        world.customsApproves(browser.sign(card, CODE).is(201).field("number"));

        assertThat(browser.statement("SIGN", CODE).is(409, "ALREADY_SIGNED").detail())
                .isEqualTo("您已完成签约操作，无需进行签约");
    }

    @Test
    void shouldNameTheState_whenAnApplicationIsOnItsWay() {
        String number = browser.sign(card, CODE).is(201).field("number");
        world.customsSays(number, Meaning.DELIVERED);

        assertThat(browser.statement("SIGN", CODE).is(409, "IN_PROGRESS").detail())
                .contains("签约已发往海关");
    }

    @Test
    void shouldRefuse_whenTheTextIsAnotherOrTheCodeNotTheirs() {
        browser.post("/statements", Map.of("action", "SIGN", "customsCode", CODE, "textVersion", "1999-01"))
                .is(409, "TEXT_VERSION_STALE");
        browser.statement("SIGN", "44030619T3").is(403, "CUSTOMS_CODE_NOT_YOURS");
    }

    @Test
    void shouldRefuse_whenTheStatementIsUnknownOrTooOld() {
        Map<String, Object> signed = Browser.signed(card, browser.statement("SIGN", CODE));
        signed.put("statementId", "no id");
        browser.post("/agreements", signed).is(404, "STATEMENT_UNKNOWN");
        signed.put("statementId", "ab".repeat(32));
        browser.post("/agreements", signed).is(404, "STATEMENT_UNKNOWN");

        Map<String, Object> late = Browser.signed(card, browser.statement("SIGN", CODE));
        world.clock.advance(Duration.ofMinutes(5));
        browser.post("/agreements", late).is(410, "STATEMENT_EXPIRED");
    }

    @Test
    void shouldRefuseWith403_whenTheSigningCardIsNotInOrder() {
        Answer statement = browser.statement("SIGN", CODE);
        TestCard other = world.card(RegisteredCards.ofAnotherEnterprise());
        browser.post("/agreements", Browser.signed(other, statement)).is(403, "OTHER_CARD");

        world.authority.revoke(card);
        world.trust = world.authority.trust();
        browser.post("/agreements", Browser.signed(card, statement)).is(403, "CERTIFICATE_REVOKED");
        world.trust = world.authority.trustWith(List.of());
        browser.post("/agreements", Browser.signed(card, statement)).is(403, "REVOCATION_UNKNOWN");
    }

    @Test
    void shouldTerminate_whenApproved() {
        String number = browser.sign(card, CODE).is(201).field("number");
        world.customsApproves(number);
        Map<String, Object> signed =
                Browser.signed(card, browser.statement("TERMINATE", CODE).is(201));

        Answer first =
                browser.post("/agreements/" + number + "/termination", signed).is(200);
        Answer again =
                browser.post("/agreements/" + number + "/termination", signed).is(200);

        assertThat(first.field("state")).isEqualTo("TERMINATED");
        assertThat(first.field("stateText")).isEqualTo("解约成功");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void shouldRefuseToTerminate_whenNotApproved() {
        assertThat(browser.statement("TERMINATE", CODE).is(409, "NOT_SIGNED").detail())
                .contains("签约海关审批");
        browser.sign(card, CODE).is(201);

        assertThat(browser.statement("TERMINATE", CODE).is(409, "NOT_SIGNED").detail())
                .contains("签约申报");
    }

    @Test
    void shouldNotKnowTheAgreement_whenItsNumberIsOfNoPossibleShape() {
        browser.post("/agreements/no+number/termination", Map.of()).is(404, "AGREEMENT_UNKNOWN");
        browser.get("/agreements/no+number").is(404, "AGREEMENT_UNKNOWN");
    }

    @Test
    void shouldSayExactlyTheManualsSentence_whenTheCardIsAnOperators() {
        Browser operator = world.loggedIn(world.card(RegisteredCards.anOperator()));
        List<Answer> refusals = List.of(
                operator.statement("SIGN", CODE),
                operator.post("/statements", Map.of()),
                operator.post("/agreements", Map.of()),
                operator.get("/agreements"),
                operator.get("/agreements/TA20261122-000000000001"),
                operator.post("/agreements/TA20261122-000000000001/termination", Map.of()),
                operator.get("/events"));

        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(
                                refusal.is(403, "LEGAL_PERSON_CARD_REQUIRED").detail())
                        .isEqualTo("只有法人卡可以操作！"));
    }

    @Test
    void shouldRefuse_whenTheRegisterSuspendsTheCardBetweenStatementAndSignature() {
        Map<String, Object> signed = Browser.signed(card, browser.statement("SIGN", CODE));
        world.store.register().put(List.of(RegisteredCards.with(CardStatus.LOST, card.registered())));

        browser.post("/agreements", signed).is(401, "SESSION_REQUIRED");
    }
}
