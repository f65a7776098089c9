package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.OPERATOR;
import static org.tripact.card.agent.reader.CardBox.PIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinOverTheWireTest {

    private static final String MISSING = "Err:Base50000";
    private static final String WRONG = "Err:Custom167772196";
    private static final String LOCKED = "Err:Custom167772197";

    @TempDir
    Path folder;

    private final Caller caller = Desk.program();
    private Desk desk;

    @BeforeEach
    void insert() {
        desk = new Desk(folder).with(LEGAL_PERSON);
    }

    @Test
    void shouldTellTheTriesLeft_untilTheCardIsLocked() {
        for (int left = 4; left > 0; left--) {
            JsonNode answer = desk.call("cus-sec_SpcVerifyPIN", "passwd", "00000000");
            assertThat(Desk.code(answer)).isEqualTo(WRONG);
            assertThat(answer.get("Error").get(0).asText()).contains("还可以再试" + left + "次");
        }

        assertThat(Desk.code(desk.call("cus-sec_SpcVerifyPINAll", "passwd", "00000000")))
                .isEqualTo(LOCKED);
        JsonNode locked = desk.call("cus-sec_SpcVerifyPIN", "passwd", PIN);
        assertThat(Desk.code(locked)).isEqualTo(LOCKED);
        assertThat(locked.get("Error").get(0).asText()).contains("0次");
    }

    @Test
    void shouldNeedThePin_whenNoneWasVerified() {
        JsonNode answer = sign();

        assertThat(Desk.code(answer)).isEqualTo(MISSING);
        assertThat(answer.get("Error").get(0).asText()).isEqualTo("参数检查失败,传入的args中必须包含必要的非空白参数:passwd");
        assertThat(Desk.code(desk.call("cus-sec_SpcVerifyPIN", "passwd", "  "))).isEqualTo(MISSING);
    }

    @Test
    void shouldHoldAVerifiedPinFor60Seconds() {
        verify();

        desk.later(Duration.ofSeconds(59));
        assertThat(Desk.data(sign())).hasSize(2);

        desk.later(Duration.ofSeconds(1));
        assertThat(Desk.code(sign())).isEqualTo(MISSING);
    }

    @Test
    void shouldHoldAVerifiedPin_onItsOwnConnectionOnly() {
        verify();

        assertThat(Desk.code(desk.call(Desk.program(), "cus-sec_SpcSignDataAsPEM", "inData", "x")))
                .isEqualTo(MISSING);
    }

    @Test
    void shouldForgetThePin_whenTheCardIsClosed() {
        verify();

        desk.call(caller, "cus-sec_SpcClearEnv");

        assertThat(Desk.code(sign())).isEqualTo(MISSING);
    }

    @Test
    void shouldForgetThePin_whenTheCardWasTakenOutMeanwhile() {
        verify();

        desk.reader.remove();
        desk.reader.insert(LEGAL_PERSON);

        assertThat(Desk.code(sign())).isEqualTo(MISSING);
    }

    @Test
    void shouldNotSignWithTheOldCard_whenAnotherWasInserted() {
        verify();

        desk.with(OPERATOR);

        assertThat(Desk.code(sign())).isEqualTo(MISSING);
    }

    @Test
    void shouldHoldNothing_whenThePinWasOnlyChecked() {
        assertThat(Desk.data(desk.call(caller, "cus-sec_SpcVerifyPINAll", "passwd", PIN)))
                .isEmpty();

        assertThat(Desk.code(sign())).isEqualTo(MISSING);
    }

    @Test
    void shouldSignNothingMore_whenAnotherConnectionHasLockedTheCard() {
        verify();

        for (int i = 0; i < 5; i++) {
            desk.call("cus-sec_SpcVerifyPIN", "passwd", "00000000");
        }

        assertThat(Desk.code(sign())).isEqualTo(LOCKED);
    }

    @Test
    void shouldChangeThePin() {
        assertThat(Desk.data(desk.call("cus-sec_SpcChangePIN", "oldPin", PIN, "newPin", "12345678")))
                .isEmpty();

        assertThat(Desk.code(desk.call("cus-sec_SpcVerifyPIN", "passwd", PIN))).isEqualTo(WRONG);
        assertThat(Desk.data(desk.call("cus-sec_SpcVerifyPIN", "passwd", "12345678")))
                .isEmpty();
    }

    @Test
    void shouldSayWhy_whenThePinCannotBeChanged() {
        assertThat(Desk.code(desk.call("cus-sec_SpcChangePIN", "oldPin", PIN, "newPin", "1234")))
                .isEqualTo("Err:Custom167772199");
        assertThat(Desk.code(desk.call("cus-sec_SpcChangePIN", "oldPin", "00000000", "newPin", "12345678")))
                .isEqualTo(WRONG);
        assertThat(Desk.code(desk.call("cus-sec_SpcChangePIN", "oldPin", PIN))).isEqualTo(MISSING);
    }

    private void verify() {
        assertThat(Desk.data(desk.call(caller, "cus-sec_SpcVerifyPIN", "passwd", PIN)))
                .isEmpty();
    }

    private JsonNode sign() {
        return desk.call(caller, "cus-sec_SpcSignDataAsPEM", "inData", "x");
    }
}
