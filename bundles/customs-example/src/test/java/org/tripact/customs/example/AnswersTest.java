package org.tripact.customs.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripact.customs.message.BusinessAnswer;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.customs.message.Meaning;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.exchange.api.Envelope;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStrays;

/** Lets each kind of answer come that the README's table names. */
class AnswersTest {

    private static final String ID = "A-1";

    @TempDir
    private Path folder;

    private final RecordedReceipts receipts = new RecordedReceipts();
    private final RecordedStrays strays = new RecordedStrays();
    private final Envelope message = Sides.application();
    private HttpPartner partner;
    private CustomsMessages customs;
    private PlatformMessages platform;
    private Answers answers;

    @BeforeEach
    void open() {
        partner = new HttpPartner(folder);
        customs = Sides.customs();
        Checked settings = Checked.of(Settings.of(folder, partner.address(), Map.of()));
        platform = new PlatformMessages(settings.link(), Sides.CLOCK);
        answers = new Answers("example", new Gateway(settings), platform, receipts, strays);
    }

    @AfterEach
    void close() {
        partner.close();
    }

    static Stream<List<String>> rows() {
        return Readme.OWN.rowsUnder("what came").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldGiveEachToWhomItIsFor(List<String> row) throws Exception {
        partner.put(ID, bytes(row.get(0)));

        answers.settle(ID);

        assertThat(heard()).isEqualTo(row.get(1));
        assertThat(partner.holds(ID)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldLeaveItAtTheGateway_whenItCannotBeStored(List<String> row) throws Exception {
        receipts.goAway();
        strays.goAway();
        partner.put(ID, bytes(row.get(0)));
        boolean needsTheStore = !row.get(1).equals("nobody");

        if (needsTheStore) {
            assertThatThrownBy(() -> answers.settle(ID)).isInstanceOf(StoreUnavailableException.class);
        } else {
            answers.settle(ID);
        }

        assertThat(partner.holds(ID)).isEqualTo(needsTheStore);
        receipts.comeBack();
        strays.comeBack();
        if (needsTheStore) {
            answers.settle(ID);
        }
        assertThat(heard()).isEqualTo(row.get(1));
        assertThat(partner.holds(ID)).isFalse();
    }

    @Test
    void shouldLeaveAStrayAtTheGateway_whenTheShelfIsFull_andFetchReceiptsAllTheSame() {
        strays.fill();
        partner.put("A-0", garbage());
        partner.put(ID, customs.receipt("G-1", message, "120", ""));
        ExampleConnector connector = new ExampleConnector(
                receipts, strays, Checked.of(Settings.of(folder, partner.address(), Map.of())), Sides.CLOCK);

        await().until(() -> !partner.holds(ID));
        assertThat(partner.holds("A-0")).isTrue();
        strays.comeBack();
        await().until(() -> !partner.holds("A-0"));

        connector.stop();
        assertThat(heard()).isEqualTo("exchange: STORED, shelf: UNREADABLE");
    }

    @Test
    void shouldFetchAgain_whenTheGatewayWasAway() {
        ExampleConnector connector = new ExampleConnector(
                receipts,
                strays,
                Checked.of(Settings.of(
                        folder,
                        partner.address(),
                        Map.of("tokenFile", folder.resolve("comes-later").toString()))),
                Sides.CLOCK);
        partner.put(ID, customs.receipt("G-1", message, "399", ""));
        await().during(Duration.ofMillis(100)).until(() -> receipts.all().isEmpty());

        Settings.writeToken(folder.resolve("comes-later"));

        await().until(() -> receipts.all().size() == 1);
        connector.stop();
    }

    @Test
    void shouldAskForNothingThatIsNoId() throws Exception {
        partner.put(ID, garbage());
        partner.put("not_an_id", garbage());
        partner.put("x".repeat(65), garbage());

        assertThat(answers.waiting()).containsExactly(ID);
    }

    /** The format allows no such id today; where it were fetched for ever, nobody would ever look at it. */
    @Test
    void shouldPutAside_whatHasAnIdThatNoReceiptMayHave() {
        BusinessAnswer unfit = new BusinessAnswer(
                "G 1",
                message.id().value(),
                Optional.of(message.agreement()),
                "399",
                Meaning.APPROVED,
                AgreementFixtures.NOW,
                "");

        assertThat(answers.isGiven(unfit, garbage())).isTrue();

        assertThat(heard()).isEqualTo("shelf: UNREADABLE");
    }

    private byte[] bytes(String row) {
        return switch (row) {
            case "a receipt" -> customs.receipt("G-1", message, "120", "");
            case "a refusal of the format" ->
                customs.formatReject("G-1", message.id().value(), "-1", "格式");
            case "an answer that all is well on the way" -> customs.receipt("G-1", message, "3", "");
            case "a technical answer that all is well" -> technical("3");
            case "a technical answer that it went no further" -> technical("4");
            case "a status without a meaning" -> customs.receipt("G-1", message, "77", "");
            case "a seal that proves nothing" -> Sides.impostor().receipt("G-1", message, "399", "");
            case "what is no answer" -> garbage();
            case "more than 3 MiB" -> new byte[Gateway.MOST_BYTES + 1];
            default -> throw new AssertionError("nobody plays: " + row);
        };
    }

    private byte[] technical(String code) {
        return customs.technicalAnswer(platform.write(message), code, "").orElseThrow();
    }

    private static byte[] garbage() {
        return "garbage".getBytes(StandardCharsets.UTF_8);
    }

    private String heard() {
        Stream<String> given = receipts.all().stream().map(receipt -> "exchange: " + receipt.kind());
        Stream<String> aside = strays.all().stream().map(stray -> "shelf: " + stray.reason());
        List<String> all = Stream.concat(given, aside).toList();
        return all.isEmpty() ? "nobody" : String.join(", ", all);
    }
}
