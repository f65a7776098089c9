package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.crypto.Fixtures.aCard;
import static org.tripact.crypto.Fixtures.accepted;
import static org.tripact.crypto.Fixtures.anAuthority;
import static org.tripact.crypto.Fixtures.refusal;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class Pkcs12Test {

    private static final char[] PIN = "88888888".toCharArray();
    private static final byte[] STATEMENT = {1, 2, 3};

    private final CertificateAuthority authority =
            CertificateAuthority.newRoot(anAuthority("根")).newSubordinate(anAuthority("签发机构"));
    private final KeyPair signing = Sm2.newKeyPair();
    private final KeyPair envelope = Sm2.newKeyPair();
    private final byte[] card = Pkcs12.write(
            List.of(
                    new Pkcs12.Entry(
                            "sign", signing.getPrivate(), chain(authority.issueCard(aCard(), signing.getPublic()))),
                    new Pkcs12.Entry(
                            "envelope",
                            envelope.getPrivate(),
                            chain(authority.issueCard(aCard().forEnvelope(), envelope.getPublic())))),
            PIN);

    private List<byte[]> chain(byte[] certificate) {
        List<byte[]> chain = new ArrayList<>(authority.chain());
        chain.add(0, certificate);
        return chain;
    }

    @Test
    void shouldKeepACard_withBothKeysAndTheirChains() {
        Map<String, Pkcs12.Entry> read = accepted(Pkcs12.read(card, PIN)).stream()
                .collect(Collectors.toMap(Pkcs12.Entry::alias, Function.identity()));

        assertThat(read).containsOnlyKeys("sign", "envelope");
        assertThat(read.get("sign").key()).isEqualTo(signing.getPrivate());
        assertThat(read.get("envelope").key()).isEqualTo(envelope.getPrivate());
        EportCertificate sign =
                accepted(EportCertificate.parse(read.get("sign").chain().get(0)));
        assertThat(sign.mayDigitallySign()).isTrue();
        assertThat(sign.isSignedBy(authority.authority())).isTrue();
        assertThat(read.get("sign").chain()).hasSize(3);
        assertThat(read.get("envelope").chain()).hasSize(3);
        byte[] signature = Sm2.sign(read.get("sign").key(), STATEMENT);
        assertThat(Sm2.verify(sign.publicKey(), STATEMENT, signature)).isTrue();
    }

    @Test
    void shouldTellAWrongPassword_fromRubbish() {
        assertThat(refusal(Pkcs12.read(card, "88888889".toCharArray()))).isEqualTo(Pkcs12Fault.WRONG_PASSWORD);
        assertThat(refusal(Pkcs12.read(card, new char[0]))).isEqualTo(Pkcs12Fault.WRONG_PASSWORD);
        assertThat(refusal(Pkcs12.read(new byte[0], PIN))).isEqualTo(Pkcs12Fault.UNREADABLE);
        assertThat(refusal(Pkcs12.read(null, PIN))).isEqualTo(Pkcs12Fault.UNREADABLE);
        assertThat(refusal(Pkcs12.read(STATEMENT, PIN))).isEqualTo(Pkcs12Fault.UNREADABLE);
        assertThat(refusal(Pkcs12.read(new byte[1024 * 1024 + 1], PIN))).isEqualTo(Pkcs12Fault.UNREADABLE);
        assertThat(refusal(Pkcs12.read(Arrays.copyOf(card, card.length - 10), PIN)))
                .isEqualTo(Pkcs12Fault.UNREADABLE);
    }

    @Test
    void shouldNotTellTheKey_inItsText() {
        assertThat(accepted(Pkcs12.read(card, PIN)).get(0).toString()).matches("entry (sign|envelope)");
    }
}
