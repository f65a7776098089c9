package org.tripact.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consent is on: a page asks for a signature, and the person at the card decides on the agent's own page. */
abstract class AskedFirst {

    private static final String TRICKY = "甲方付 100 元\u202e\u200b乙方\n第二行 ⟦U+0041⟧";
    private static final String SHOWN = "甲方付 100 元⟦U+202E⟧⟦U+200B⟧乙方\n第二行 ⟦U+27E6⟧U+0041⟦U+27E7⟧";

    private static AgentSettings settings;

    private ConsentPage consent;
    private Person person;

    @BeforeAll
    static void switchConsentOn() throws Exception {
        settings = InTheBrowser.agentSettings();
        settings.change("consent = true", "consent on");
    }

    @AfterAll
    static void switchConsentOff() throws Exception {
        settings.putBack("consent off");
    }

    @BeforeEach
    void openBothPages() {
        InTheBrowser.reader.insert("other-enterprise");
        InTheBrowser.pages.complaints();
        consent = new ConsentPage(InTheBrowser.pages.blank(1366, 768), InTheBrowser.readerPort());
        person = new Person(InTheBrowser.pages.open(), Words.CHINESE);
    }

    @AfterEach
    void shouldLeaveACleanConsole() {
        assertThat(InTheBrowser.pages.complaints()).isEmpty();
        person.page.close();
        consent.page.close();
    }

    @Test
    void shouldShowWhoAsksAndTheVeryText_andSignOnlyAfterThePersonAgrees() throws Exception {
        person.comesStraightIn();
        String issued = asksToLogIn();
        consent.awaitsADecision();
        assertThat(consent.origin).hasText(InTheBrowser.pages.address);
        assertThat(consent.text.textContent()).isEqualTo(issued);
        assertThat(consent.page.title()).contains("待确认");
        new Person(consent.page, Words.CHINESE).looksAround();
        Pages.speaksBothLanguages(consent.page);
        new Person(consent.page, Words.CHINESE).picture("consent");
        consent.refusal.click();
        assertThat(person.page.getByText("没有同意签名").first()).isVisible();
        consent.hasNothingLeftToAsk();
        asksToLogIn();
        consent.agreement.click();
        assertThat(person.text("三方协议签约")).isVisible(Person.PATIENTLY);
    }

    @Test
    void shouldBeDecidedByKeyboardAlone_andTellTheCallerWhichWay() throws Exception {
        Keyboard keyboard = new Keyboard(consent.page);
        asksToSign(TRICKY);
        consent.awaitsADecision();
        assertThat(consent.text.textContent()).isEqualTo(SHOWN);
        keyboard.goTo(consent.text);
        keyboard.goTo(consent.refusal);
        keyboard.press("Enter");
        assertThat(answer().path("Error").path(1).asText()).isEqualTo("Err:Tripact40303");
        asksToSign(TRICKY);
        consent.awaitsADecision();
        keyboard.goTo(consent.agreement);
        keyboard.press("Space");
        assertThat(isSignedByTheCard(answer().path("Data").path(0).asText())).isTrue();
    }

    private String asksToLogIn() throws Exception {
        Response challenge = person.page.waitForResponse(answer -> answer.url().endsWith("/card-challenges"), () -> {
            person.pin().fill(CardReader.PIN);
            person.button("登录").click();
        });
        return new ObjectMapper().readTree(challenge.text()).path("text").asText();
    }

    /** As a page that was written for the real control would. */
    private void asksToSign(String text) {
        String agent = "ws://127.0.0.1:" + InTheBrowser.agentPort();
        person.page.evaluate("""
                ([agent, inData, passwd]) => {
                  window.answer = undefined
                  const socket = new WebSocket(agent)
                  const _method = 'cus-sec_SpcSignDataAsPEM'
                  socket.onmessage = (frame) => {
                    const told = JSON.parse(frame.data)
                    if (told._method === _method) {
                      window.answer = told._args
                      socket.close()
                    }
                  }
                  socket.onopen = () => socket.send(JSON.stringify({ _id: 1, _method, args: { inData, passwd } }))
                }""", new String[] {agent, text, CardReader.PIN});
    }

    private JsonNode answer() throws Exception {
        String told = Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> (String) person.page.evaluate("JSON.stringify(window.answer)"), Objects::nonNull);
        return new ObjectMapper().readTree(told);
    }

    /** Over the text itself, not over what the page shows of it. */
    private static boolean isSignedByTheCard(String signature) {
        return InTheBrowser.reader
                .control(
                        "cus-sec_SpcVerifySignData",
                        new ObjectMapper()
                                .createObjectNode()
                                .put("inData", TRICKY)
                                .put("signData", signature))
                .path("Result")
                .asBoolean();
    }
}
