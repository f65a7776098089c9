package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.MessageKind;
import org.tripact.kernel.Enterprise;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ExchangeFixtures;

class FormTest {

    private final Envelope message = ExchangeFixtures.anEnvelope();
    private final byte[] bytes = Form.write(message);

    @Test
    void shouldReadWhatItWrote() {
        assertThat(Form.read(bytes))
                .contains(new Submission(
                        message.id(),
                        MessageKind.APPLICATION,
                        AgreementFixtures.NUMBER,
                        AgreementFixtures.CODE,
                        AgreementFixtures.ENTERPRISE,
                        "2200",
                        AgreementFixtures.NOW));
    }

    @Test
    void shouldKeepANameThatLooksLikeAnotherLine() {
        String name = "上海\\n公司\r\nid=TA-FORGED-S\tx\\";
        Envelope odd = new Envelope(
                message.id(),
                message.kind(),
                message.agreement(),
                message.customsCode(),
                new Enterprise(AgreementFixtures.ENTERPRISE.uscc(), name),
                message.district(),
                message.text(),
                message.at(),
                message.signed());

        assertThat(Form.read(Form.write(odd))).hasValueSatisfying(read -> {
            assertThat(read.enterprise().name()).isEqualTo(name);
            assertThat(read.id()).isEqualTo(message.id());
        });
    }

    @Test
    void shouldReadNothing_whenTheBytesAreCutAnywhere() {
        for (int length = 0; length < bytes.length; length++) {
            assertThat(Form.read(Arrays.copyOf(bytes, length)))
                    .as("cut at %d", length)
                    .isEmpty();
        }
    }

    @Test
    void shouldReadNothing_whenAnyByteIsAnother() {
        for (int at = 0; at < bytes.length; at++) {
            byte[] other = bytes.clone();
            other[at] ^= 1;
            assertThat(Form.read(other)).as("changed at %d", at).isEmpty();
        }
    }

    @Test
    void shouldReadNothing_whenAWholeFormHoldsNoMessage() {
        String body = new String(bytes, StandardCharsets.UTF_8).replace("customsCode=3101960001", "customsCode=31");
        String unsealed = body.substring(0, body.lastIndexOf("end="));
        String resealed = unsealed + "end=" + Fields.checksum(unsealed) + "\n";

        assertThat(Form.read(resealed.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void shouldReadNothing_whenItIsTooLong() {
        assertThat(Form.read(new byte[256 * 1024 + 1])).isEmpty();
    }

    @Test
    void shouldNotCarryTheCertificateThatNamesAPerson() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        byte[] certificate = message.signed().certificate();

        assertThat(text)
                .contains("certificate=sha256:")
                .doesNotContain(Base64.getEncoder().encodeToString(certificate))
                .doesNotContain(new String(certificate, StandardCharsets.UTF_8));
    }
}
