package org.tripact.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The card agent's own page, on which the person at the card reads what is to be signed, and decides. */
final class ConsentPage {

    final Page page;
    final Locator origin;
    final Locator text;
    final Locator refusal;
    final Locator agreement;

    ConsentPage(Page page, int readerPort) {
        this.page = page;
        this.origin = page.locator("#origin");
        this.text = page.locator("#text");
        this.refusal = page.locator("#refusal");
        this.agreement = page.locator("#agreement");
        page.navigate("http://127.0.0.1:" + readerPort + "/consent");
        assertThat(page.getByText("没有等待确认的签名")).isVisible();
    }

    void awaitsADecision() {
        assertThat(text).isVisible();
        assertThat(agreement).isEnabled();
    }

    void hasNothingLeftToAsk() {
        assertThat(text).isHidden();
    }
}
