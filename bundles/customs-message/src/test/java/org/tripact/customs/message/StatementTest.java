package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.customs.message.Sides.accepted;
import static org.tripact.customs.message.Sides.customs;
import static org.tripact.customs.message.Sides.openCustoms;
import static org.tripact.customs.message.Sides.platform;
import static org.tripact.customs.message.Sides.refusal;
import static org.tripact.customs.message.Sides.utf8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.Sheet;
import org.tripact.kernel.MessageId;

/** Statements go both ways, and are taken only as what they are. */
class StatementTest {

    private static final String CONNECTOR = Sides.aHeldStatement().connector();

    @Test
    void shouldBeUnderstoodByTheOtherSide() {
        assertThat(accepted(customs().readStatement(platform().write(Sides.aSentStatement()))))
                .isEqualTo(Sides.aSentStatement());
        assertThat(accepted(platform().readStatement(CONNECTOR, customs().statement(Sides.aHeldStatement()))))
                .isEqualTo(Sides.aHeldStatement());
    }

    @Test
    void shouldHaveAnIdOfItsOwn() {
        assertThat(platform().idOf(platform().write(Sides.aSentStatement())))
                .isEqualTo(new MessageId("Statement-directory-2200-20261121-2-3"));
    }

    @Test
    void shouldHoldEveryAnswerAndNone_onFullSheets() {
        Sheet last = new Sheet(LocalDate.parse("2026-11-21"), Sheet.ROUNDS, Sheet.MOST, Sheet.MOST, Sides.NOW);
        HeldStatement.Line[] kinds = Arrays.stream(ReceiptKind.values())
                .map(kind -> new HeldStatement.Line("~".repeat(128), Optional.of(kind), Sides.NOW))
                .toArray(HeldStatement.Line[]::new);
        HeldStatement held = new HeldStatement(
                CONNECTOR,
                last,
                IntStream.range(0, Sheet.LINES)
                        .mapToObj(n -> kinds[n % kinds.length])
                        .toList());
        SentStatement.Line line = Sides.aSentStatement().lines().get(0);
        SentStatement sent = new SentStatement(
                "c".repeat(32),
                last,
                IntStream.range(0, Sheet.LINES).mapToObj(n -> line).toList());

        assertThat(accepted(platform().readStatement(CONNECTOR, customs().statement(held))))
                .isEqualTo(held);
        byte[] bytes = platform().write(sent);
        assertThat(accepted(customs().readStatement(bytes))).isEqualTo(sent);
        assertThat(platform().idOf(bytes).value()).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void shouldBeNoAnswerToAMessage_andNoMessage() {
        assertThat(Sides.doubt(platform().read(customs().statement(Sides.aHeldStatement()))))
                .isEqualTo(Refusal.UNKNOWN_KIND);
        assertThat(refusal(customs().read(platform().write(Sides.aSentStatement()))))
                .isEqualTo(Refusal.UNKNOWN_KIND);
        assertThat(refusal(platform().readStatement(CONNECTOR, utf8(Sides.aSealedReceipt()))))
                .isEqualTo(Refusal.UNKNOWN_KIND);
        assertThat(refusal(customs().readStatement(platform().write(Sides.anApplication()))))
                .isEqualTo(Refusal.UNKNOWN_KIND);
    }

    @Test
    void shouldBeRefused_whenItIsForAnotherConnector() {
        byte[] held = customs().statement(Sides.aHeldStatement());

        assertThat(refusal(platform().readStatement("directory-5300", held))).isEqualTo(Refusal.ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "REJECTED, APPROVED, SEAL_FORGED, true",
        "<Sheets>4, <Sheets>3, SEAL_FORGED, true",
        "REJECTED, DELIVERED, SEAL_FORGED, true",
        "<ds:Signature (?s:.*)</ds:Signature>, '', SEAL_MISSING, true",
        "<Round>2</Round>, '', SEAL_FORGED, true",
        "<Connector>, <Konnector>, MALFORMED, false"
    })
    void shouldBeRefused_whenItWasTamperedWith(String part, String other, Refusal why, boolean doubt) {
        String xml = Sides.businessXml(openCustoms().statement(Sides.aHeldStatement()));

        Refusal refusal = refusal(platform().readStatement(CONNECTOR, utf8(xml.replaceFirst(part, other))));

        assertThat(refusal).isEqualTo(why);
        assertThat(refusal.isDoubt()).isEqualTo(doubt);
    }

    @Test
    void shouldBeRefused_whenSealedByAnotherThanCustoms() {
        CustomsMessages impostor = new CustomsMessages(Sides.openCustomsLink(Sides.keysOf("platform")), Sides.CLOCK);

        assertThat(refusal(platform().readStatement(CONNECTOR, impostor.statement(Sides.aHeldStatement()))))
                .isEqualTo(Refusal.SIGNER_FOREIGN);
    }

    @Test
    void shouldNotBeWritten_whenTheOtherSideWouldRefuseIt() {
        SentStatement unnamed =
                new SentStatement("No Name", Sides.aSentStatement().sheet(), List.of());

        assertThatThrownBy(() -> platform().write(unnamed)).isInstanceOf(IllegalArgumentException.class);
    }
}
