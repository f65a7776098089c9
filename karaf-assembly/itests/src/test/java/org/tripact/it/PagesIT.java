package org.tripact.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person does the job in a browser: the manual's way in, its three menu entries, and how it is left. */
class PagesIT extends InTheBrowser {

    @AfterEach
    void shouldLeaveACleanConsole() {
        assertThat(pages.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldSignFollowAndTerminate_M3_M4_M5_M7_M8_M12(Words words) {
        Person person = somebodyWith("legal-person-two-codes", words);
        person.choosesTheLanguage();
        person.comesIn();
        person.logsIn();
        person.choosesACode();
        person.looksAround();
        person.box("同意").check();
        if (words == Words.CHINESE) {
            person.picture("sign");
        }
        person.button("签约").click();
        person.submits();
        assertThat(person.state("SIGN_APPROVED")).isVisible(Person.PATIENTLY);
        assertThat(person.text("您已完成签约操作，无需进行签约")).isVisible();
        person.looksAround();
        lookItUp(person, words);
        person.link("三方协议解约").click();
        person.choosesACode();
        assertThat(person.state("SIGN_APPROVED")).isVisible();
        person.looksAround();
        person.button("解约").click();
        person.looksAround();
        person.button("确定").click();
        person.submits();
        assertThat(person.button("确定")).isVisible(Person.PATIENTLY);
        assertThat(person.text("解约成功")).isVisible();
        person.looksAround();
    }

    private static void lookItUp(Person person, Words words) {
        person.link("三方协议查询").click();
        assertThat(person.state("SIGN_APPROVED")).isVisible();
        person.looksAround();
        if (words == Words.CHINESE) {
            person.picture("query");
        }
        person.page.locator("button.number").first().click();
        assertThat(person.text("办理过程")).isVisible();
        person.looksAround();
        person.page.keyboard().press("Escape");
        assertThat(person.text("办理过程")).isHidden();
    }

    @Test
    void shouldDoTheWholeJobByKeyboardAlone() {
        Person person = somebodyWith("legal-person-two-codes", Words.CHINESE);
        Keyboard keyboard = new Keyboard(person.page);
        logInByKeyboard(person, keyboard);
        chooseByKeyboard(person, keyboard);
        keyboard.goTo(person.box("同意"));
        keyboard.press("Space");
        keyboard.goTo(person.button("签约"));
        keyboard.press("Enter");
        submitByKeyboard(person, keyboard);
        assertThat(person.state("SIGN_APPROVED")).isVisible(Person.PATIENTLY);
        keyboard.goTo(person.link("三方协议查询"));
        keyboard.press("Enter");
        Locator number = person.page.locator("button.number").first();
        keyboard.goTo(number);
        keyboard.press("Enter");
        assertThat(person.text("办理过程")).isVisible();
        keyboard.press("Escape");
        assertThat(number).isFocused();
        keyboard.goTo(person.link("三方协议解约"));
        keyboard.press("Enter");
        chooseByKeyboard(person, keyboard);
        assertThat(person.state("SIGN_APPROVED")).isVisible();
        keyboard.goTo(person.button("解约"));
        keyboard.press("Enter");
        keyboard.goTo(person.button("确定"));
        keyboard.press("Enter");
        submitByKeyboard(person, keyboard);
        assertThat(person.text("解约成功")).isVisible(Person.PATIENTLY);
        keyboard.goTo(person.button("确定"));
        keyboard.press("Enter");
        keyboard.goTo(person.button("安全退出"));
        keyboard.press("Enter");
        keyboard.goTo(person.button("确定"));
        keyboard.press("Enter");
        assertThat(person.text("已安全退出系统。")).isVisible();
    }

    private static void logInByKeyboard(Person person, Keyboard keyboard) {
        keyboard.goTo(person.link("业务应用"));
        keyboard.press("Enter");
        keyboard.goTo(person.page.locator("a.kind"));
        keyboard.press("Enter");
        keyboard.goTo(person.link("通关无纸化协议"));
        keyboard.press("Enter");
        assertThat(person.pin()).isFocused();
        keyboard.type(CardReader.PIN);
        keyboard.press("Enter");
        assertThat(person.link("三方协议签约")).isVisible(Person.PATIENTLY);
    }

    private static void chooseByKeyboard(Person person, Keyboard keyboard) {
        keyboard.goTo(person.list("海关十位编码"));
        keyboard.press("Enter");
        assertThat(person.page.locator(".el-select-dropdown__item:visible")).hasCount(2);
        keyboard.press("ArrowDown");
        keyboard.press("Enter");
        assertThat(person.page.locator(".el-select-dropdown__item:visible")).hasCount(0);
    }

    private static void submitByKeyboard(Person person, Keyboard keyboard) {
        assertThat(person.pin()).isFocused();
        keyboard.type(CardReader.PIN);
        keyboard.press("Enter");
    }

    @Test
    void shouldTellTheOperator_M2() {
        Person person = somebodyWith("operator", Words.CHINESE);
        person.comesStraightIn();
        person.logsIn();
        assertThat(person.page.getByText("只有法人卡可以操作！").first()).isVisible();
        person.looksAround();
    }

    @Test
    void shouldMoveAndCloseTabsAndLeave_M11() {
        Person person = somebodyWith("other-enterprise", Words.CHINESE);
        person.comesStraightIn();
        person.logsIn();
        person.link("三方协议解约").click();
        person.link("三方协议查询").click();
        Page page = person.page;
        Locator tabs = page.locator(".tab");
        assertThat(tabs).hasCount(3);
        page.locator(".tab a").first().focus();
        page.keyboard().press("Control+Shift+ArrowRight");
        assertThat(tabs.nth(1)).hasText("三方协议签约");
        Pages.button(page, "选项卡操作").click();
        person.looksAround();
        page.getByText("关闭其他选项卡").click();
        assertThat(tabs).hasCount(1);
        Pages.button(page, "折叠菜单").click();
        assertThat(Pages.button(page, "展开菜单")).isVisible();
        person.looksAround();
        Pages.button(page, "选项卡操作").click();
        page.getByText("关闭全部选项卡").click();
        assertThat(tabs).hasCount(0);
        person.looksAround();
        person.button("安全退出").click();
        person.button("确定").click();
        assertThat(person.text("已安全退出系统。")).isVisible();
        person.looksAround();
    }

    @Test
    void shouldServeAPhoneInEnglish() {
        reader.insert("other-enterprise");
        Person person = new Person(pages.blank(390, 844), Words.ENGLISH);
        person.page.navigate(pages.address);
        person.choosesTheLanguage();
        person.comesIn();
        person.logsIn();
        assertThat(person.page.locator("[data-state]").first()).isVisible(Person.PATIENTLY);
        person.looksAround();
        int wide = (Integer) person.page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).as("nothing sticks out of a phone").isLessThanOrEqualTo(390);
    }

    @Test
    void shouldBeFreeOfBarriersInTheDark() {
        Person person = somebodyWith("other-enterprise", Words.CHINESE);
        Pages.button(person.page, "深色模式").click();
        person.comesIn();
        person.logsIn();
        person.looksAround();
        person.link("三方协议查询").click();
        person.looksAround();
    }

    @Test
    void shouldLeadBackFromAPageThatIsNone() {
        Person person = somebodyWith("other-enterprise", Words.CHINESE);
        person.page.navigate(pages.address + "/no/such/page");
        assertThat(person.page.getByText("没有这个页面")).isVisible();
        person.looksAround();
        assertThat(pages.complaints())
                .as("the browser notes the status")
                .hasSize(1)
                .allMatch(line -> line.contains("404"));
        person.link("返回门户").click();
        assertThat(person.link("业务应用")).isVisible();
    }

    @Test
    void shouldLoadLittleBeforeTheFirstPageShows() {
        FirstLoad load = pages.firstLoad("/workspace/sign");
        assertThat(load.unpacked()).as("texts that came unpacked").isEmpty();
        assertThat(load.bytes()).as("bytes of the first load, packed").isBetween(10_000, 500_000);
    }

    private static Person somebodyWith(String scenario, Words words) {
        reader.insert(scenario);
        return new Person(pages.open(), words);
    }
}
