package org.tripact.demo.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.CardGeneration;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.RevocationList;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.memory.MemoryStore;

class CardDeskTest {

    private static final CardNumber FIRST_FREE = new CardNumber("9900000001001");

    @TempDir
    private Path data;

    private final SettableClock clock = SettableClock.atFixtureTime();
    private final MemoryStore store = new MemoryStore();
    private CardOffice office;

    @BeforeEach
    void open() throws IOException {
        FirstStart.copyTo(data);
        office = FirstStart.office(store, data, clock);
    }

    private CardDesk.Answer run(String... words) {
        return new CardDesk(office).run(List.of(words));
    }

    private String done(String... words) {
        CardDesk.Answer answer = run(words);
        assertThat(answer.done()).as(answer.text()).isTrue();
        return answer.text();
    }

    private EportCertificate certificate(CardNumber number) throws IOException {
        return office.box().folderOf(number).signingCertificate().orElseThrow();
    }

    private RegisteredCard registered(CardNumber number) {
        return store.register().find(number).orElseThrow();
    }

    @Test
    void shouldIssueALegalPersonsCard_whenNothingIsTold() throws IOException {
        assertThat(done("card-issue"))
                .contains("issued 9900000001001, LEGAL_PERSON SM2, valid until 2036-")
                .contains(data.resolve("cards").toString());
        EportCertificate card = certificate(FIRST_FREE);

        assertThat(office.authorities().issuing().certificate().verifies(card)).isTrue();
        assertThat(card.generation()).isEqualTo(CardGeneration.SM2);
        assertThat(card.cardNumber()).contains(FIRST_FREE);
        assertThat(card.holder()).isEqualTo(DemoCard.LEGAL_PERSON.holder());
        assertThat(card.notBefore()).isEqualTo(office.now());
        assertThat(registered(FIRST_FREE).codes())
                .isEqualTo(DemoCard.LEGAL_PERSON.registered().codes());
        assertThat(registered(FIRST_FREE).organisationCode())
                .isEqualTo(card.organisationCode().orElseThrow());
        assertThat(done("card-issue")).contains("issued 9900000001002");
    }

    @Test
    void shouldObeyEveryOption() throws IOException {
        done(("card-issue --number 99000000AB001 --kind operator --holder 韩试 --uscc 91440300MA5TXT036M"
                        + " --enterprise 深圳他山,实业有限公司 --codes 44030619T3@5300:深圳海关,4403980003@5345"
                        + " --from 2026-01-02 --days 30 --pin 12345678")
                .split(" "));
        CardNumber number = new CardNumber("99000000AB001");
        EportCertificate card = certificate(number);
        RegisteredCard registered = registered(number);

        assertThat(card.holder()).isEqualTo("韩试");
        assertThat(card.enterpriseName()).isEqualTo("深圳他山,实业有限公司");
        assertThat(card.notBefore()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(card.notAfter()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(registered.kind()).isEqualTo(CardKind.OPERATOR);
        assertThat(registered.status()).isEqualTo(CardStatus.ACTIVE);
        assertThat(registered.enterprise().uscc().value()).isEqualTo("91440300MA5TXT036M");
        assertThat(registered.codes())
                .containsExactly(
                        new RegisteredCode(
                                new CustomsCode("44030619T3"),
                                Set.of(CodeRole.values()),
                                new CustomsDistrict("5300", "深圳海关")),
                        new RegisteredCode(
                                new CustomsCode("4403980003"),
                                Set.of(CodeRole.DECLARANT),
                                new CustomsDistrict("5345", "5345")));
        byte[] keys = Files.readAllBytes(office.box().folderOf(number).path().resolve(CardFolder.KEYS));
        assertThat(Pkcs12.read(keys, "12345678".toCharArray()).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"sm2,SM2,65", "rsa-1024,RSA_SHA1,128", "rsa-2048,RSA_SHA1,256"})
    void shouldMakeCardsOfBothGenerations(String keys, CardGeneration generation, int keyBytes) throws IOException {
        done("card-issue", "--keys", keys);
        CardFolder folder = office.box().folderOf(FIRST_FREE);

        assertThat(certificate(FIRST_FREE).generation()).isEqualTo(generation);
        assertThat(certificate(FIRST_FREE).publicKey().getEncoded()).hasSizeGreaterThan(keyBytes);
        assertThat(EportCertificate.parse(
                                Files.readAllBytes(folder.path().resolve(CardFolder.ENVELOPE)),
                                CardAlgorithms.SM2_AND_RSA)
                        .isAccepted())
                .isTrue();
        assertThat(done("card-list")).contains("9900000001001 GOOD          " + generation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "card-issue --number 123",
                "card-issue --kind admin",
                "card-issue --keys p-256",
                "card-issue --uscc 123",
                "card-issue --uscc 91440300MA5TXT036M",
                "card-issue --codes 312226T001",
                "card-issue --codes 1@2200",
                "card-issue --from tomorrow",
                "card-issue --days 0",
                "card-issue --days many",
                "card-issue --pin 123",
                "card-issue --holder a\\b",
                "card-issue --holder",
                "card-issue --pin 12345678 --pin 12345678",
                "card-issue --colour red",
                "card-issue 9900000001001",
                "card-revoke",
                "card-revoke 123",
                "card-revoke 9900000000101 9900000000102",
                "card-list all",
                "card-eat"
            })
    void shouldSayHowItIsUsed_whenMisused(String words) {
        CardDesk.Answer answer = run(words.split(" "));

        assertThat(answer.done()).isFalse();
        assertThat(answer.text().lines()).hasSizeGreaterThan(1);
        assertThat(answer.text()).contains("card-");
    }

    @Test
    void shouldRefuse_whenNumberIsTakenOnDiskOrInTheRegister() {
        store.register()
                .put(List.of(new RegisteredCard(
                        FIRST_FREE,
                        DemoCard.OPERATOR.registered().organisationCode(),
                        DemoCard.OPERATOR.registered().enterprise(),
                        CardKind.OPERATOR,
                        CardStatus.ACTIVE,
                        List.of())));

        assertThat(run("card-issue", "--number", "9900000000101").text()).isEqualTo(CardRefusal.NUMBER_TAKEN.words());
        assertThat(run("card-issue", "--number", FIRST_FREE.value()).text())
                .isEqualTo(CardRefusal.NUMBER_TAKEN.words());
        assertThat(done("card-issue")).contains("issued 9900000001002");
    }

    @Test
    void shouldRevokeAtOnce_andStayRevoked() throws IOException {
        CardNumber number = DemoCard.LEGAL_PERSON.number();
        String before = office.material().version();

        assertThat(done("card-revoke", number.value())).isEqualTo("revoked " + number);

        assertThat(office.material().version()).isNotEqualTo(before);
        assertThat(revokedIn(office)).containsAll(office.box().folderOf(number).serials());
        assertThat(revokedIn(office))
                .containsAll(office.box().folderOf(DemoCard.REVOKED.number()).serials());
        assertThat(done("card-list")).contains(number + " REVOKED");
        assertThat(revokedIn(FirstStart.office(store, data, clock)))
                .containsAll(office.box().folderOf(number).serials());
    }

    private List<BigInteger> revokedIn(CardOffice office) throws IOException {
        RevocationList list = RevocationList.parse(
                        office.material().revocationLists().get(1))
                .fold(parsed -> parsed, fault -> {
                    throw new AssertionError(fault);
                });
        List<BigInteger> all = new ArrayList<>(office.box().serials());
        all.removeIf(serial -> !list.contains(serial));
        return all;
    }

    @Test
    void shouldRefuseToRevoke_whatIsNotThereOrNotItsOwnOrRevoked() {
        assertThat(run("card-revoke", "9900000009999").text()).isEqualTo(CardRefusal.NO_SUCH_CARD.words());
        assertThat(run("card-revoke", DemoCard.FOREIGN_AUTHORITY.number().value())
                        .text())
                .isEqualTo(CardRefusal.OTHER_AUTHORITY.words());
        assertThat(run("card-revoke", DemoCard.REVOKED.number().value()).text())
                .isEqualTo(CardRefusal.ALREADY_REVOKED.words());
    }

    @Test
    void shouldListEveryCardWithItsState() throws IOException {
        done("card-issue", "--from", "2027-01-01");
        Files.delete(office.box().folderOf(DemoCard.OPERATOR.number()).path().resolve(CardFolder.SIGN));

        assertThat(done("card-list").lines())
                .hasSize(DemoCard.values().length + 1)
                .anyMatch(line -> line.matches("9900000000101 GOOD +SM2 +LEGAL_PERSON 2036-\\S+ 林晨 上海晨帆演示贸易有限公司"))
                .anyMatch(line -> line.equals("9900000000102 DAMAGED"))
                .anyMatch(line -> line.startsWith("9900000000103 EXPIRED "))
                .anyMatch(line -> line.startsWith("9900000000104 REVOKED "))
                .anyMatch(line -> line.startsWith("9900000000105 FOREIGN "))
                .anyMatch(line -> line.startsWith("9900000001001 NOT_YET_VALID "));
    }

    @Test
    void shouldHelp() {
        assertThat(done("card-issue", "--help")).isEqualTo(CardHelp.ISSUE);
        assertThat(done("card-revoke", "--help")).isEqualTo(CardHelp.REVOKE);
        assertThat(done("card-list", "--help")).isEqualTo(CardHelp.LIST);
        assertThat(IssueOptions.KNOWN).allMatch(CardHelp.ISSUE::contains);
    }
}
