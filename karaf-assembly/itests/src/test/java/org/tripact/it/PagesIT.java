package org.tripact.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person does the job in a browser: the manual's way in, its three menu entries, and what can go wrong. */
class PagesIT {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @TempDir
    static Path folder;

    private static Distribution distribution;
    private static CardReader reader;
    private static Pages pages;

    @BeforeAll
    static void startTheDemo() throws Exception {
        distribution = new Distribution(folder.resolve("data"), Map.of());
        distribution.start();
        reader = distribution.reader();
        pages = new Pages(distribution.port);
    }

    @AfterAll
    static void stopTheDemo() throws Exception {
        pages.close();
        distribution.stop();
        distribution.close();
    }

    @AfterEach
    void shouldLeaveACleanConsole() {
        assertThat(pages.complaints()).isEmpty();
    }

    @Test
    void shouldSignFollowAndTerminate_M3_M4_M5_M7_M8_M12() {
        Page page = logIn("legal-person-two-codes", 1366, 768, "zh-CN");
        choose(page, "海关十位编码");
        free(page);
        page.getByText("同意", new Page.GetByTextOptions().setExact(true)).click();
        picture(page, "sign");
        Pages.button(page, "签约").click();
        submit(page);
        assertThat(page.locator("[data-state=SIGN_APPROVED]").first()).isVisible(PATIENTLY);
        assertThat(page.getByText("您已完成签约操作，无需进行签约").first()).isVisible();
        Pages.link(page, "三方协议查询").first().click();
        assertThat(page.locator("[data-state=SIGN_APPROVED]").first()).isVisible();
        free(page);
        picture(page, "query");
        Pages.link(page, "三方协议解约").first().click();
        choose(page, "海关十位编码");
        assertThat(page.locator("[data-state=SIGN_APPROVED]").first()).isVisible();
        Pages.button(page, "解约").click();
        Pages.button(page, "确定").click();
        submit(page);
        assertThat(page.getByText("解约成功").first()).isVisible(PATIENTLY);
    }

    @Test
    void shouldTellTheOperator_M2() {
        Page page = logIn("operator", 1366, 768, "zh-CN");
        assertThat(page.getByText("只有法人卡可以操作！").first()).isVisible();
        free(page);
    }

    @Test
    void shouldLockWhenTheCardIsPulled_M10() {
        Page page = logIn("other-enterprise", 1366, 768, "zh-CN");
        reader.remove();
        assertThat(page.getByText("页面已锁定")).isVisible();
        free(page);
        reader.insert("other-enterprise");
        page.getByLabel("卡介质密码").fill(CardReader.PIN);
        Pages.button(page, "解锁").click();
        assertThat(page.getByText("页面已锁定")).isHidden();
    }

    @Test
    void shouldMoveAndCloseTabsAndLeave_M11() {
        Page page = logIn("other-enterprise", 1366, 768, "zh-CN");
        Pages.link(page, "三方协议解约").first().click();
        Pages.link(page, "三方协议查询").first().click();
        Locator tabs = page.locator(".tab");
        assertThat(tabs).hasCount(3);
        Pages.button(page, "选项卡操作").click();
        page.getByText("关闭其他选项卡").click();
        assertThat(tabs).hasCount(1);
        Pages.button(page, "折叠菜单").click();
        assertThat(Pages.button(page, "展开菜单")).isVisible();
        Pages.button(page, "选项卡操作").click();
        page.getByText("关闭全部选项卡").click();
        assertThat(tabs).hasCount(0);
        Pages.button(page, "安全退出").click();
        Pages.button(page, "确定").click();
        assertThat(page.getByText("用户登录").first()).isVisible();
    }

    @Test
    void shouldServeAPhoneInEnglish() {
        Page page = pages.open(390, 844, "en-US");
        free(page);
        reader.insert("other-enterprise");
        page.navigate("http://127.0.0.1:" + distribution.port + "/workspace/sign");
        assertThat(page.locator("input[type=password]")).isVisible();
        free(page);
        page.locator("input[type=password]").fill(CardReader.PIN);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-state]").first()).isVisible(PATIENTLY);
        free(page);
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).as("nothing sticks out of a phone").isLessThanOrEqualTo(390);
    }

    private static Page logIn(String scenario, int width, int height, String locale) {
        reader.insert(scenario);
        Page page = pages.open(width, height, locale);
        free(page);
        Pages.link(page, "业务应用").first().click();
        page.getByText("口岸执法申报").first().click();
        free(page);
        Pages.link(page, "通关无纸化协议").first().click();
        free(page);
        page.getByLabel("卡介质密码").fill(CardReader.PIN);
        Pages.button(page, "登录").click();
        assertThat(page.getByText("三方协议签约").first()).isVisible(PATIENTLY);
        return page;
    }

    private static void choose(Page page, String label) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .focus();
        page.keyboard().press("Enter");
        Locator offered = page.locator(".el-select-dropdown__item:visible");
        offered.first().click();
        assertThat(offered).hasCount(0);
    }

    private static void submit(Page page) {
        page.getByLabel("卡介质密码").fill(CardReader.PIN);
        Pages.button(page, "签名并提交").click();
    }

    // lists and dialogs fade in and out: what counts is the page when it has settled
    private static void free(Page page) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Pages.barriers(page))
                        .as("barriers on " + page.url())
                        .isEmpty());
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
