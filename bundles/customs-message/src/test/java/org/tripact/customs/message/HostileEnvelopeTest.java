package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.tripact.customs.message.Sides.CLOCK;
import static org.tripact.customs.message.Sides.CUSTOMS;
import static org.tripact.customs.message.Sides.PLATFORM;
import static org.tripact.customs.message.Sides.aSealedReceipt;
import static org.tripact.customs.message.Sides.accepted;
import static org.tripact.customs.message.Sides.doubt;
import static org.tripact.customs.message.Sides.keysOf;
import static org.tripact.customs.message.Sides.platform;
import static org.tripact.customs.message.Sides.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.crypto.CmsEnvelope;
import org.tripact.crypto.CmsRecipient;

/** What lies in a terminal message is made to hurt: refused for the right reason. */
class HostileEnvelopeTest {

    private static final int WITHIN_THE_KEY = 160;
    private static final CmsRecipient US = recipient("platform");

    private static CmsRecipient recipient(String side) {
        try {
            return accepted(CmsRecipient.parse(Files.readAllBytes(Sides.resource("keys/" + side + "-envelope.cer"))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A terminal message from customs with this in it. */
    private static byte[] carrying(byte[] data) {
        return Canonical.file(DxpForm.message(
                new TransInfo("X-1", CUSTOMS, List.of(PLATFORM), LocalDateTime.of(2026, 11, 22, 17, 0), "ANSWER"),
                data));
    }

    private static byte[] sealedFor(CmsRecipient recipient, byte[] content) {
        return CmsEnvelope.seal(content, recipient, CmsEnvelope.Family.GMT_0010);
    }

    private static Refusal refusalOf(byte[] data) {
        return doubt(platform().read(carrying(data)));
    }

    @Test
    void shouldTakeATrueReceiptInATrueEnvelope() {
        assertThat(platform().read(carrying(sealedFor(US, utf8(aSealedReceipt())))))
                .isInstanceOf(Received.Authentic.class);
    }

    @Test
    void shouldRefuseAnEnvelopeForSomebodyElse() {
        assertThat(refusalOf(sealedFor(recipient("customs"), utf8(aSealedReceipt()))))
                .isEqualTo(Refusal.ENVELOPE);
    }

    @Test
    void shouldNotBelieveWhatIsEncipheredButNotSealed() {
        byte[] unsealed = utf8(aSealedReceipt().replaceAll("<ds:Signature .*</ds:Signature>", ""));

        assertThat(refusalOf(sealedFor(US, unsealed))).isEqualTo(Refusal.SEAL_MISSING);
    }

    @Test
    void shouldRefuseAnAlteredEnvelope() {
        byte[] envelope = sealedFor(US, utf8(aSealedReceipt()));
        byte[] cut = Arrays.copyOf(envelope, envelope.length - 1);
        byte[] longer = Arrays.copyOf(envelope, envelope.length + 1);
        byte[] otherKey = envelope.clone();
        otherKey[WITHIN_THE_KEY] ^= 1;
        byte[] otherContent = envelope.clone();
        otherContent[envelope.length / 2] ^= 1;

        assertThat(refusalOf(cut)).isEqualTo(Refusal.ENVELOPE);
        assertThat(refusalOf(longer)).isEqualTo(Refusal.ENVELOPE);
        assertThat(refusalOf(otherKey)).isEqualTo(Refusal.ENVELOPE);
        // CBC garbles a block and opens all the same: whatever that gives, it is not well formed or not sealed.
        assertThat(refusalOf(otherContent)).isIn(Refusal.ENCODING, Refusal.MALFORMED, Refusal.SEAL_FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "3080", "308000", "3000", "3003020105", "3084ffffffff", "30840000000002010500"})
    void shouldRefuseBytesThatOnlyBeginLikeAnEnvelope(String hex) {
        assertThat(refusalOf(HexFormat.of().parseHex(hex))).isEqualTo(Refusal.ENVELOPE);
    }

    @Test
    void shouldRefuseDeepNesting_andManyElements() {
        assertThat(refusalOf(HexFormat.of().parseHex("3080".repeat(100_000)))).isEqualTo(Refusal.ENVELOPE);
        byte[] deep = sealedFor(US, utf8("<a>".repeat(100_000)));
        byte[] wide = sealedFor(US, utf8("<a>" + "<b/>".repeat(100_000)));

        assertThat(refusalOf(deep)).isEqualTo(Refusal.DEPTH);
        assertThat(refusalOf(wide)).isEqualTo(Refusal.ELEMENTS);
    }

    @Test
    void shouldRefuseEntitiesInsideAnEnvelope() {
        byte[] entity = utf8("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&f;</x>");

        assertThat(refusalOf(sealedFor(US, entity))).isEqualTo(Refusal.DTD);
    }

    @Test
    void shouldRefuseATerminalMessageInATerminalMessage() {
        assertThat(refusalOf(carrying(utf8(aSealedReceipt())))).isEqualTo(Refusal.UNKNOWN_KIND);
        assertThat(refusalOf(sealedFor(US, carrying(utf8(aSealedReceipt()))))).isEqualTo(Refusal.UNKNOWN_KIND);
    }

    @Test
    void shouldRefuseContentThatIsNoMessage() {
        assertThat(refusalOf(sealedFor(US, new byte[0]))).isEqualTo(Refusal.EMPTY);
        assertThat(refusalOf(sealedFor(US, new byte[] {0, 1, 2}))).isEqualTo(Refusal.MALFORMED);
        assertThat(refusalOf(sealedFor(US, new byte[] {(byte) 0xff}))).isEqualTo(Refusal.ENCODING);
    }

    @Test
    void shouldNeverThrow_whateverByteOfTheEnvelopeIsAltered() {
        byte[] envelope = sealedFor(US, utf8(aSealedReceipt()));
        Random random = new Random(20261122);
        Post post = new Post(Sides.platformLink(Dialect.standard()), CLOCK);
        assertThat(keysOf("platform").opener()).isPresent();
        for (int i = 0; i < 150; i++) {
            byte[] altered = envelope.clone();
            altered[random.nextInt(400)] = (byte) random.nextInt();
            assertThatCode(() -> post.content(accepted(GuardedXml.parse(carrying(altered)))))
                    .doesNotThrowAnyException();
        }
    }
}
