package org.tripact.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be wrong with card, reader, control and PIN, told apart in plain words. */
class CardFaultsIT extends InTheBrowser {

    @AfterEach
    void giveThePinItsTriesBack() {
        reader.unlock("other-enterprise");
    }

    @Test
    void shouldTellTheCardThatIsNotThere_andSeeItCome_M1() {
        reader.remove();
        Person person = somebodyAtTheLogIn();
        sees(person, "读卡器中没有卡");
        person.looksAround();
        reader.insert("other-enterprise");
        sees(person, "读卡器已连接");
    }

    @Test
    void shouldCountThePinDownAndTellTheLock_M1() {
        reader.insert("other-enterprise");
        Person person = somebodyAtTheLogIn();
        for (int left = 4; left > 0; left--) {
            tries(person, "12345678");
            sees(person, "卡介质密码错误，还可尝试 " + left + " 次");
        }
        person.looksAround();
        tries(person, "12345678");
        sees(person, "卡介质密码已锁定");
        tries(person, CardReader.PIN);
        sees(person, "卡介质密码已锁定");
    }

    @ParameterizedTest
    @CsvSource({"expired,卡内证书已过期", "revoked,卡内证书已被吊销", "foreign-authority,卡内证书不是受信任的机构签发"})
    void shouldTellWhyACardIsRefused(String scenario, String words) {
        reader.insert(scenario);
        Person person = somebodyAtTheLogIn();
        tries(person, CardReader.PIN);
        sees(person, words);
        person.looksAround();
    }

    @Test
    void shouldTellTheControlThatDoesNotRun() {
        Person person = new Person(pages.blank(1366, 768), Words.CHINESE);
        person.page.routeWebSocket("ws://**", WebSocketRoute::close);
        person.page.navigate(pages.address + "/workspace/sign");
        sees(person, "没有找到卡控件");
        person.looksAround();
    }

    @Test
    void shouldTellTheReaderThatIsNotThere() {
        Person person = new Person(pages.blank(1366, 768), Words.CHINESE);
        person.page.routeWebSocket("ws://**", socket -> {
            socket.onMessage(frame -> socket.send(refusal(frame.text(), "Err:Custom50200")));
            socket.send("{\"_id\":0,\"_method\":\"open\",\"_status\":\"00\"}");
        });
        person.page.navigate(pages.address + "/workspace/sign");
        sees(person, "没有找到读卡器");
        person.looksAround();
    }

    @Test
    void shouldLockWhenTheCardIsPulled_andOpenForTheSameCardOnly_M10() {
        reader.insert("other-enterprise");
        Person person = new Person(pages.open(), Words.CHINESE);
        person.comesStraightIn();
        person.logsIn();
        reader.remove();
        sees(person, "页面已锁定");
        sees(person, "卡介质已拔出");
        person.looksAround();
        reader.insert("operator");
        sees(person, "插入的是另一张卡");
        person.looksAround();
        reader.insert("other-enterprise");
        person.pin().fill(CardReader.PIN);
        Pages.button(person.page, "解锁").click();
        assertThat(person.page.getByText("页面已锁定")).isHidden();
    }

    @Test
    void shouldWorkTheReaderByKeyboardAlone() {
        reader.insert("operator");
        pages.complaints();
        Page page = pages.blank(390, 844);
        page.navigate("http://127.0.0.1:" + readerPort());
        Person person = new Person(page, Words.CHINESE);
        assertThat(page.getByText("读卡器中：操作员卡")).isVisible();
        person.looksAround();
        Pages.speaksBothLanguages(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out of a phone")
                .isLessThanOrEqualTo(390);
        Keyboard keyboard = new Keyboard(page);
        keyboard.goTo(page.locator("li.inserted button[data-action=remove]"));
        keyboard.press("Enter");
        assertThat(page.getByText("读卡器中没有卡")).isVisible();
        keyboard.goTo(page.locator("li button[data-action=insert]").first());
        keyboard.press("Space");
        assertThat(page.locator("li.inserted")).hasCount(1);
        person.looksAround();
        page.setViewportSize(1366, 768);
        person.picture("reader");
        assertThat(pages.complaints()).isEmpty();
    }

    @Test
    void shouldTellAPortThatIsTakenOnce_andLeaveTheRestInPeace() throws Exception {
        AgentSettings settings = agentSettings();
        int taken = URI.create(pages.address).getPort();
        String logged = settings.change("readerPort = " + taken, "设置 readerPort");
        assertThat(logged.lines().filter(line -> line.contains("ERROR")))
                .singleElement()
                .asString()
                .contains("端口 " + taken);
        Person person = new Person(pages.open(), Words.CHINESE);
        person.comesStraightIn();
        sees(person, "没有找到卡控件");
        settings.putBack("card agent on port");
        sees(person, "读卡器");
    }

    @Nested
    class WhereConsentIsOn extends AskedFirst {}

    private static Person somebodyAtTheLogIn() {
        Person person = new Person(pages.open(), Words.CHINESE);
        person.comesStraightIn();
        return person;
    }

    private static void tries(Person person, String pin) {
        person.pin().fill(pin);
        person.button("登录").click();
    }

    private static void sees(Person person, String words) {
        assertThat(person.page.getByText(words).first()).isVisible(Person.PATIENTLY);
    }

    private static String refusal(String request, String code) {
        String method = request.replaceFirst(".*\"_method\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        String id = request.replaceFirst(".*\"_id\"\\s*:\\s*(\\d+).*", "$1");
        return "{\"_id\":" + id + ",\"_method\":\"" + method + "\",\"_status\":\"00\",\"_args\":"
                + "{\"Result\":false,\"Data\":[],\"Error\":[\"没有读卡器\",\"" + code + "\"]}}";
    }
}
