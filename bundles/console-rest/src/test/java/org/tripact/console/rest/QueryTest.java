package org.tripact.console.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestCard;

class QueryTest {

    private final World world = new World();
    private final TestCard card = world.card(RegisteredCards.aLegalPersonWithTwoCodes());
    private final Browser browser = world.loggedIn(card);
    private String early;
    private String late;

    @AfterEach
    void close() {
        world.close();
    }

    @BeforeEach
    void signTwo() {
        // the last second of 22 November in Shanghai and the first of the 23rd
        world.clock.set(Instant.parse("2026-11-22T15:59:59Z"));
        browser.logIn(card).is(201);
        browser.trusted();
        early = browser.sign(card, "33026199T2").is(201).field("number");
        world.clock.set(Instant.parse("2026-11-22T16:00:00Z"));
        late = browser.sign(card, "3302980T21").is(201).field("number");
        world.customsApproves(early);
    }

    @Test
    void shouldListLastSignedFirst_whenNothingIsAsked() {
        Answer page = browser.get("/agreements").is(200);

        assertThat(numbers(page)).containsExactly(late, early);
        assertThat(page.field("total")).isEqualTo("2");
        assertThat(page.field("page")).isEqualTo("0");
        assertThat(page.field("size")).isEqualTo("20");
    }

    @Test
    void shouldFilter_whenCodeStateOrDaysAreAsked() {
        assertThat(found("customsCode=33026199T2")).containsExactly(early);
        assertThat(found("state=SIGN_DECLARED")).containsExactly(late);
        assertThat(found("from=2026-11-23")).containsExactly(late);
        assertThat(found("to=2026-11-22")).containsExactly(early);
        assertThat(found("from=2026-11-22&to=2026-11-23&state=&customsCode=")).containsExactly(late, early);
        assertThat(found("customsCode=9999999999")).isEmpty();
    }

    @Test
    void shouldPage_whenAsked() {
        assertThat(found("page=0&size=1")).containsExactly(late);
        assertThat(found("page=1&size=1")).containsExactly(early);
        assertThat(found("page=2&size=1")).isEmpty();
    }

    @Test
    void shouldNameEachField_whenTheQueryIsIllFormed() {
        assertThat(wrong("customsCode=x&state=SIGNED&from=2026-13-01&to=22.11.2026&page=-1&size=101"))
                .containsExactly("customsCode", "state", "from", "to", "page", "size");
        assertThat(wrong("size=0")).containsExactly("size");
        assertThat(wrong("page=100001")).containsExactly("page");
        assertThat(wrong("page=99999999999999")).containsExactly("page");
        assertThat(wrong("from=2026-11-23&to=2026-11-22")).containsExactly("to");
        assertThat(wrong("from=%2B999999999-01-01")).containsExactly("from");
    }

    @Test
    void shouldTellTheWholeWay_whenOneIsShown() {
        Answer shown = browser.get("/agreements/" + early).is(200);

        assertThat(shown.json().get("timeline").findValuesAsText("state"))
                .containsExactly("SIGN_DECLARED", "SIGN_SENT", "SIGN_STORED", "SIGN_APPROVED");
        assertThat(shown.json().get("timeline").findValuesAsText("stateText"))
                .containsExactly("签约申报", "签约已发往海关", "签约海关入库成功", "签约海关审批");
        assertThat(shown.field("timeline.0.at")).isEqualTo("2026-11-22T23:59:59+08:00");
        assertThat(shown.field("decidedAt")).isEqualTo("2026-11-23T00:00:00+08:00");
    }

    @Test
    void shouldAnswerInEnglish_whenTheHeaderSaysSo() {
        Browser english = browser.with("Accept-Language", "en-GB,zh;q=0.5");
        assertThat(english.get("/agreements/" + early).field("stateText")).isEqualTo("Approved by customs");

        Answer refused = english.get("/agreements/x").is(404, "AGREEMENT_UNKNOWN");
        assertThat(refused.header("Content-Language")).isEqualTo("en");
        assertThat(refused.detail()).startsWith("There is no such agreement");
        assertThat(browser.get("/agreements/x").is(404).header("Content-Language"))
                .isEqualTo("zh-CN");
    }

    @Test
    void shouldNotKnowIt_whenItIsAnotherEnterprises() {
        Browser other = world.loggedIn(world.card(RegisteredCards.ofAnotherEnterprise()));

        other.get("/agreements/" + early).is(404, "AGREEMENT_UNKNOWN");
        assertThat(other.get("/agreements").field("total")).isEqualTo("0");
    }

    @Test
    void shouldTellCustomsReason_whenReturned() {
        world.customsSays(late, Meaning.REJECTED);

        Answer shown = browser.get("/agreements/" + late).is(200);
        assertThat(shown.field("stateText")).isEqualTo("签约海关退单");
    }

    private List<String> found(String query) {
        return numbers(browser.get("/agreements?" + query).is(200));
    }

    private List<String> wrong(String query) {
        return browser.get("/agreements?" + query).is(422, "VALIDATION").fieldsInError();
    }

    private static List<String> numbers(Answer page) {
        return page.json().get("items").findValuesAsText("number");
    }
}
