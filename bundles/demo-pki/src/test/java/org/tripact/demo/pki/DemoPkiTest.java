package org.tripact.demo.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.Authority;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.RevocationList;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.memory.MemoryStore;

class DemoPkiTest {

    @TempDir
    private Path data;

    private final SettableClock clock = SettableClock.atFixtureTime();
    private final MemoryStore store = new MemoryStore();

    @BeforeEach
    void layDownWhatAFirstStartMade() throws IOException {
        FirstStart.copyTo(data);
    }

    @Test
    void shouldRegisterAllCards_atTheFirstStart() throws IOException {
        start();
        for (DemoCard card : DemoCard.values()) {
            assertThat(store.register().find(card.number())).as(card.scenario()).contains(card.registered());
        }
    }

    @Test
    void shouldKeepEverythingAsItWas_atTheSecondStart() throws IOException {
        TrustMaterial first = start().current();
        Map<Path, String> before = contents();
        clock.advance(Duration.ofHours(23));
        assertThat(start().current().version()).isEqualTo(first.version());
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void shouldIssueNewListsOnly_whenTheyAreADayOld() throws IOException {
        TrustMaterial first = start().current();
        Map<Path, String> before = contents();
        clock.advance(Duration.ofHours(25));
        TrustMaterial later = start().current();
        assertThat(later.version()).isNotEqualTo(first.version());
        assertThat(changed(before, contents()))
                .containsExactlyInAnyOrder(data.resolve("demo-pki/root.crl"), data.resolve("demo-pki/issuing.crl"));
        assertThat(list(later, 1).thisUpdate()).isEqualTo(clock.instant());
        assertThat(list(later, 1).nextUpdate()).isAfter(clock.instant().plus(Duration.ofDays(300)));
    }

    @Test
    void shouldIssueNewLists_whenTheClockWasSetBack() throws IOException {
        start();
        clock.advance(Duration.ofDays(-3));
        assertThat(list(start().current(), 0).thisUpdate()).isEqualTo(clock.instant());
    }

    @Test
    void shouldMakeOneCardAnew_whenItIsNotWhole() throws IOException {
        start();
        Map<Path, String> before = contents();
        Files.delete(folder(DemoCard.OPERATOR).path().resolve("card.p12"));
        start();
        assertThat(changed(before, contents()))
                .allMatch(path -> path.startsWith(folder(DemoCard.OPERATOR).path()))
                .hasSize(3);
    }

    @Test
    void shouldRevokeTheNewCertificates_whenTheRevokedCardIsMadeAnew() throws IOException {
        start();
        Files.delete(folder(DemoCard.REVOKED).path().resolve("sign.cer"));
        RevocationList list = list(start().current(), 1);
        assertThat(folder(DemoCard.REVOKED).serials()).hasSize(2).allMatch(list::contains);
    }

    @Test
    void shouldMakeEverythingAnew_whenTheAuthorityIsGoneAndAKilledStartLeftHalfOfIt() throws IOException {
        Files.move(data.resolve("demo-pki"), data.resolve("gone"));
        leaveHalf(data.resolve("demo-pki/.authorities.new"));
        leaveHalf(data.resolve("cards/." + DemoCard.OPERATOR.number() + ".new"));
        Files.writeString(data.resolve("demo-pki/.root.crl.new"), "half");
        TrustMaterial made = start().current();
        assertThat(made.version()).isNotEqualTo(FirstStart.TRUST.version());
        assertThat(authority(made, 1).verifies(certificate(DemoCard.OPERATOR))).isTrue();
        assertThat(contents().keySet()).noneMatch(path -> path.toString().contains(".new"));
    }

    private static void leaveHalf(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("card.p12"), "half");
        Files.writeString(folder.resolve("root.p12"), "half");
    }

    @Test
    void shouldLeaveARegisteredCardAsItIs() throws IOException {
        start();
        RegisteredCard suspended = RegisteredCards.with(CardStatus.SUSPENDED, DemoCard.OPERATOR.registered());
        store.register().put(List.of(suspended));
        start();
        assertThat(store.register().find(suspended.number())).contains(suspended);
    }

    @Test
    void shouldKeepKeysFromOtherUsers() throws IOException {
        start();
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(path -> path.toString().endsWith(".p12")).toList())
                    .hasSize(3 + DemoCard.values().length)
                    .allSatisfy(file -> assertThat(
                                    Files.getPosixFilePermissions(file).toString())
                            .doesNotContain("GROUP", "OTHERS"));
        }
    }

    private DemoPki start() {
        return FirstStart.start(store, data, clock);
    }

    private CardFolder folder(DemoCard card) {
        return FirstStart.folder(data, card);
    }

    private EportCertificate certificate(DemoCard card) throws IOException {
        return parsed(
                EportCertificate.parse(Files.readAllBytes(folder(card).path().resolve("sign.cer"))));
    }

    private static Authority authority(TrustMaterial material, int index) {
        return parsed(Authority.parse(material.authorities().get(index)));
    }

    private static RevocationList list(TrustMaterial material, int index) {
        return parsed(RevocationList.parse(material.revocationLists().get(index)));
    }

    private static <V, F> V parsed(Outcome<V, F> outcome) {
        return outcome.fold(value -> value, fault -> {
            throw new AssertionError(fault);
        });
    }

    /** Every file with its content. */
    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(data)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                contents.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static List<Path> changed(Map<Path, String> before, Map<Path, String> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        return after.keySet().stream()
                .filter(path -> !after.get(path).equals(before.get(path)))
                .toList();
    }
}
