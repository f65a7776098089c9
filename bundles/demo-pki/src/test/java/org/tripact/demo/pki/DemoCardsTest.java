package org.tripact.demo.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.Authority;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.RevocationList;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.SettableClock;

class DemoCardsTest {

    private static final byte[] TEXT = "通关".getBytes(StandardCharsets.UTF_8);

    private final Instant now = SettableClock.atFixtureTime().instant();
    private final TrustMaterial trust = FirstStart.TRUST;

    @ParameterizedTest
    @EnumSource
    void shouldHaveTheShapeOfARealCard(DemoCard card) throws IOException {
        EportCertificate certificate = certificate(card, "sign.cer");
        RegisteredCard registered = card.registered();
        assertThat(certificate.cardNumber()).contains(registered.number());
        assertThat(certificate.organisationCode()).contains(registered.organisationCode());
        assertThat(certificate.enterpriseName())
                .isEqualTo(registered.enterprise().name());
        assertThat(certificate.holder()).isEqualTo(card.holder());
        assertThat(certificate.mayDigitallySign()).isTrue();
        assertThat(certificate(card, "envelope.cer").mayDigitallySign()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void shouldSignWithItsOwnKey_whenOpenedWithThePin(DemoCard card) throws IOException {
        byte[] store = Files.readAllBytes(folder(card).resolve("card.p12"));
        List<Pkcs12.Entry> keys = parsed(Pkcs12.read(store, "88888888".toCharArray()));
        assertThat(keys).extracting(Pkcs12.Entry::alias).containsExactlyInAnyOrder("sign", "envelope");
        for (Pkcs12.Entry key : keys) {
            EportCertificate certificate = certificate(card, key.alias() + ".cer");
            assertThat(Sm2.verify(certificate.publicKey(), TEXT, Sm2.sign(key.key(), TEXT)))
                    .isTrue();
            assertThat(key.chain().get(0)).isEqualTo(certificate.encoded());
        }
        assertThat(Pkcs12.read(store, "12345678".toCharArray()).isAccepted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellPeopleWhatItIs(DemoCard card) throws IOException {
        Properties facts = new Properties();
        try (Reader in = Files.newBufferedReader(folder(card).resolve("card.properties"))) {
            facts.load(in);
        }
        assertThat(facts)
                .containsEntry("number", card.number().value())
                .containsEntry("scenario", card.scenario())
                .containsEntry("kind", card.registered().kind().name())
                .containsEntry("labelZh", card.labelZh())
                .containsEntry("labelEn", card.labelEn())
                .containsEntry("holder", card.holder())
                .containsEntry("enterprise", card.registered().enterprise().name())
                .containsEntry(
                        "validUntil", certificate(card, "sign.cer").notAfter().toString());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FOREIGN_AUTHORITY")
    void shouldChainToTheMarkedRoot(DemoCard card) throws IOException {
        Authority root = parsed(Authority.parse(trust.authorities().get(0)));
        Authority issuing = parsed(Authority.parse(trust.authorities().get(1)));
        assertThat(root.isSelfSigned()).isTrue();
        assertThat(root.carriesDemoMarker()).isTrue();
        assertThat(root.verifies(issuing)).isTrue();
        assertThat(issuing.verifies(certificate(card, "sign.cer"))).isTrue();
        assertThat(issuing.verifies(certificate(card, "envelope.cer"))).isTrue();
    }

    @Test
    void shouldChainToNobodyTrusted_whenForeign() throws IOException {
        EportCertificate foreign = certificate(DemoCard.FOREIGN_AUTHORITY, "sign.cer");
        assertThat(trust.authorities())
                .noneMatch(der -> parsed(Authority.parse(der)).verifies(foreign));
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeValidNow_unlessExpired(DemoCard card) throws IOException {
        EportCertificate certificate = certificate(card, "sign.cer");
        assertThat(certificate.notBefore()).isBefore(now);
        assertThat(certificate.notAfter().isBefore(now)).isEqualTo(card == DemoCard.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource
    void shouldStandOnTheListOfItsIssuer_whenRevoked(DemoCard card) throws IOException {
        RevocationList list =
                parsed(RevocationList.parse(trust.revocationLists().get(1)));
        assertThat(parsed(Authority.parse(trust.authorities().get(1))).verifies(list))
                .isTrue();
        assertThat(list.contains(certificate(card, "sign.cer").serial())).isEqualTo(card == DemoCard.REVOKED);
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeOfAnEnterpriseWithSoundCodes(DemoEnterprise enterprise) {
        assertThat(enterprise.enterprise().uscc().checksOut()).isTrue();
        assertThat(enterprise.enterprise().uscc().organisationCode().checksOut())
                .isTrue();
        assertThat(enterprise.codes())
                .allSatisfy(code -> assertThat(code.roles().size() == 1)
                        .isEqualTo(code.code().isBroker()));
    }

    private static Path folder(DemoCard card) {
        return FirstStart.folder(FirstStart.DATA, card).path();
    }

    private static EportCertificate certificate(DemoCard card, String name) throws IOException {
        return parsed(EportCertificate.parse(Files.readAllBytes(folder(card).resolve(name))));
    }

    private static <V, F> V parsed(Outcome<V, F> outcome) {
        return outcome.fold(value -> value, fault -> {
            throw new AssertionError(fault);
        });
    }
}
