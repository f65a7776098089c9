package org.tripact.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Somebody in front of the pages, card in the reader, who reads one language. */
final class Person {

    /** For what customs or a slow machine must do first. */
    static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    final Page page;
    private final Words words;

    Person(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    Locator link(String word) {
        return byRole(AriaRole.LINK, word).first();
    }

    Locator button(String word) {
        return byRole(AriaRole.BUTTON, word);
    }

    Locator heading(String word) {
        return byRole(AriaRole.HEADING, word).first();
    }

    Locator text(String word) {
        return page.getByText(words.of(word)).first();
    }

    Locator box(String word) {
        return byRole(AriaRole.CHECKBOX, word);
    }

    Locator list(String word) {
        return byRole(AriaRole.COMBOBOX, word);
    }

    Locator pin() {
        return page.getByLabel(words.of("卡介质密码"));
    }

    Locator state(String state) {
        return page.locator("[data-state=" + state + "]").first();
    }

    /** Every page begins in Chinese; one press changes it. */
    void choosesTheLanguage() {
        if (words == Words.ENGLISH) {
            Pages.button(page, "English").click();
        }
    }

    /** The manual's way in, M12: portal, applications, port enforcement, goods declaration. */
    void comesIn() {
        looksAround();
        link("业务应用").click();
        looksAround();
        text("口岸执法申报").click();
        looksAround();
        link("通关无纸化协议").click();
        assertThat(pin()).isVisible();
        looksAround();
    }

    /** The way in of somebody who has a bookmark. */
    void comesStraightIn() {
        link("业务应用").waitFor();
        page.navigate(page.url() + "workspace/sign");
        assertThat(pin()).isVisible();
    }

    void logsIn() {
        pin().fill(CardReader.PIN);
        button("登录").click();
        assertThat(text("三方协议签约")).isVisible(PATIENTLY);
    }

    /** Chooses the first customs code where there are two. */
    void choosesACode() {
        list("海关十位编码").focus();
        page.keyboard().press("Enter");
        Locator offered = page.locator(".el-select-dropdown__item:visible");
        assertThat(offered).hasCount(2);
        offered.first().click();
        assertThat(offered).hasCount(0);
    }

    /** Reads what is to be signed, and has the card sign it. */
    void submits() {
        assertThat(page.getByText("通关无纸化协议声明 (tripact statement v1)")).isVisible();
        assertThat(pin()).isFocused();
        looksAround();
        pin().fill(CardReader.PIN);
        button("签名并提交").click();
    }

    /** Nothing on the page, as it is now, keeps anybody out. Lists and dialogs are given the time to fade. */
    void looksAround() {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Pages.barriers(page))
                        .as("barriers on " + page.url())
                        .isEmpty());
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }

    private Locator byRole(AriaRole role, String word) {
        return page.getByRole(
                role, new Page.GetByRoleOptions().setName(words.of(word)).setExact(true));
    }
}
