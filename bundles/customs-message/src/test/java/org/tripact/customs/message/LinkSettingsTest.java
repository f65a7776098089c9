package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.customs.message.LinkSettings.Spelling;

class LinkSettingsTest {

    private static final SettingReader READ = new SettingReader("org.tripact.customs.north");
    private static final Spelling STANDARD = spelling("CHINAPORT", "GMT_0010", true);

    @Test
    void shouldReadALink() {
        Link link = settings(resource("customs-envelope.cer"), STANDARD).read(READ);

        assertThat(link.ownId()).isEqualTo("TRIPACT-2200");
        assertThat(link.peerId()).isEqualTo("CUSTOMS-2200");
        assertThat(link.peer().canSeal()).isTrue();
        assertThat(link.dialect())
                .isEqualTo(new Dialect(
                        SealFamily.CHINAPORT,
                        EnvelopeFamily.GMT_0010,
                        SealRule.REQUIRED,
                        "SIGN",
                        "END",
                        Dialect.standard().answerType()));
    }

    @Test
    void shouldTakeASealThatMayBeMissing_whereItIsNotRequired() {
        assertThat(spelling("W3C", "PKCS7", false).read(READ).sealRule()).isEqualTo(SealRule.WHEN_PRESENT);
    }

    @Test
    void shouldNameTheKeyAndItsConfiguration_whenASettingIsWrong() {
        assertRefused("sealFamily", settings("", spelling("SHA", "GMT_0010", true)));
        assertRefused("envelopeFamily", settings("", spelling("W3C", "ZIP", true)));
        assertRefused("envelopeCertificate", settings("${folder}/customs.cer", STANDARD));
    }

    private static void assertRefused(String key, LinkSettings wrong) {
        assertThatThrownBy(() -> wrong.read(READ))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Setting " + key + " of org.tripact.customs.north: ");
    }

    private static Spelling spelling(String seal, String envelope, boolean required) {
        return new Spelling(seal, envelope, required, "SIGN", "END");
    }

    private static LinkSettings settings(String envelopeCertificate, Spelling spelling) {
        return new LinkSettings(
                resource("platform.p12"),
                resource("password"),
                List.of(resource("customs-seal.cer")),
                envelopeCertificate,
                "TRIPACT-2200",
                "CUSTOMS-2200",
                spelling,
                StatusMapping.DEFAULTS);
    }

    private static String resource(String name) {
        return Sides.resource("keys/" + name).toString();
    }
}
