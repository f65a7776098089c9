package org.tripact.it;

import java.time.Instant;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Envelope.Signed;
import org.tripact.exchange.api.Envelope.TextVersion;
import org.tripact.exchange.api.MessageKind;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Digest;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Uscc;

/** A message of an agreement that nobody here has. */
final class AnApplication {

    private AnApplication() {}

    static Envelope toCustoms() {
        AgreementNumber number = new AgreementNumber("TA20261122-000000000001");
        return new Envelope(
                new MessageId(number + "-S"),
                MessageKind.APPLICATION,
                number,
                new CustomsCode("3101960001"),
                new Enterprise(new Uscc("91310000MA1FL00157"), "上海示例进出口有限公司"),
                new CustomsDistrict("2200", "上海海关"),
                new TextVersion("2026-01", new Digest("ab".repeat(32))),
                Instant.parse("2026-11-22T09:00:00Z"),
                new Signed("通关无纸化协议声明", new byte[64], new byte[] {0x30, 0x00}));
    }
}
