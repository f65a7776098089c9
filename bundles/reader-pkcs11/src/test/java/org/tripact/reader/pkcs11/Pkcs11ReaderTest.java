package org.tripact.reader.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

class Pkcs11ReaderTest {

    private Optional<Pkcs11Reader> opened = Optional.empty();

    @BeforeEach
    void insert() {
        SoftTokens.plug(true);
    }

    @AfterEach
    void remove() {
        SoftTokens.lock(false);
        SoftTokens.plug(false);
        opened.ifPresent(Pkcs11Reader::close);
    }

    @Test
    void shouldTakeTheNumberFromTheCertificate_andElseFromTheTokensSerial() {
        assertThat(card(SoftTokens.RSA).number()).isEqualTo(SoftTokens.NUMBER);
        remove();
        SoftTokens.plug(true);

        String serial = SoftTokens.NAMELESS.serial().toUpperCase(Locale.ROOT);
        assertThat(card(SoftTokens.NAMELESS).number())
                .isEqualTo(new CardNumber(serial.substring(serial.length() - 13)));
    }

    @Test
    void shouldSeeNoCard_whenTheTokenHasNoCertificate() {
        assertThat(reader(SoftTokens.EMPTY).card()).isEqualTo(Outcome.refused(CardRefusal.CARD_MISSING));
    }

    @Test
    void shouldTellCertificates_beforeAnyPin() {
        Card card = card(SoftTokens.RSA);

        assertThat(card.signCertificate()).isNotEmpty();
        assertThat(card.envelopeCertificate())
                .hasValueSatisfying(der -> assertThat(der).isNotEqualTo(card.signCertificate()));
        assertThat(card(SoftTokens.P256).envelopeCertificate()).isEmpty();
    }

    @Test
    void shouldSayLocked_whenTheTokenTellsSo() {
        Card card = card(SoftTokens.P256);

        SoftTokens.lock(true);

        assertThat(card.pinTriesLeft()).hasValue(0);
        assertThat(card.open("00000000")).isEqualTo(Outcome.refused(CardRefusal.PIN_LOCKED));
    }

    @Test
    void shouldNeedThePinAnew_whenSomebodyGaveAWrongOne() {
        Card card = card(SoftTokens.P256);
        CardKeys keys = card.open(SoftTokens.PIN).fold(found -> found, refusal -> null);

        card.open("00000000");

        assertThat(keys.sign(new byte[] {1})).isEqualTo(Outcome.refused(CardRefusal.PIN_NEEDED));
    }

    @Test
    void shouldSaySo_whenTheLibraryOrTheSettingsAreNoneAtAll() {
        assertThatThrownBy(() -> new Pkcs11Reader(new Pkcs11Settings("/nowhere/lib.so", "", 100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be loaded");
        assertThatThrownBy(() -> new Pkcs11Settings("", "", 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pkcs11Settings("x", "", 20)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTellInTheReadmeWhatAReturnValueIsToldAs() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (CryptokiError error : CryptokiError.values()) {
            assertThat(readme).contains("| `" + error + "` | `" + error.refusal() + "` |");
        }
    }

    private Pkcs11Reader reader(SoftTokens token) {
        opened.ifPresent(Pkcs11Reader::close);
        Pkcs11Reader reader = token.reader();
        opened = Optional.of(reader);
        return reader;
    }

    private Card card(SoftTokens token) {
        return reader(token).card().fold(found -> found, refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
