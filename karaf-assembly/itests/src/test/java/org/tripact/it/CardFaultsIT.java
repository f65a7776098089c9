package org.tripact.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocketRoute;
import org.junit.jupiter.api.AfterEach;
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
