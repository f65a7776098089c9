package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.customs.simulator.KeyFolder.Links;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Stray;
import org.tripact.testkit.connector.RecordedStatements;

/** What goes over the line between the two ends. */
class LineTest {

    private static final int STEP = 97;
    private static final int HEAD_OF_THE_ENVELOPE = 1000;

    @TempDir
    private Path folder;

    private final Heard heard = new Heard();
    private final Envelope application = Messages.application();
    private CustomsSimulator customs;
    private PlatformEnd platform;
    private CustomsMessages mail;

    @BeforeEach
    void start() {
        Clock clock = Clock.systemUTC();
        customs = new CustomsSimulator(
                heard,
                heard,
                new RecordedStatements(),
                Settings.in(folder, "district:22=desk"),
                SharedKeys::of,
                Duration.ofMillis(10),
                clock);
        Links links = SharedKeys.of(folder);
        platform = new PlatformEnd("simulator", links, heard, heard, new RecordedStatements(), clock);
        mail = new CustomsMessages(links.customs(), clock);
    }

    @AfterEach
    void stop() {
        customs.stop();
    }

    @Test
    void shouldRefuseAMessageThatIsCutAnywhere() {
        byte[] bytes = customs.encode(application);

        for (int length = 0; length < bytes.length; length += STEP) {
            assertRefused(Arrays.copyOf(bytes, length), "cut at " + length);
        }
        assertThat(customs.waiting()).isEmpty();
    }

    @Test
    void shouldRefuseAMessageThatWasAlteredWhereItIsEnciphered() {
        byte[] bytes = customs.encode(application);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int start = text.indexOf("<Data>") + HEAD_OF_THE_ENVELOPE;
        int end = text.indexOf("</Data>") - 4;

        for (int at = start; at < end; at += STEP) {
            byte[] other = bytes.clone();
            other[at] = (byte) (other[at] == 'A' ? 'B' : 'A');
            assertRefused(other, "altered at " + at);
        }
        assertThat(customs.waiting()).isEmpty();
    }

    @Test
    void shouldTakeEachTechnicalAnswerAsTold() {
        List<List<String>> rows = Readme.rowsUnder("attempt");
        byte[] bytes = customs.encode(application);

        assertThat(rows)
                .extracting(row -> row.get(1))
                .containsExactly(Door.TAKEN, KeyFolder.AGAIN, Door.NOT_SENT, Door.UNFIT);
        assertThat(rows).allSatisfy(row -> {
            byte[] answer = mail.technicalAnswer(bytes, row.get(1), "").orElseThrow();
            assertThat(platform.outcome(answer).getClass().getSimpleName()).isEqualTo(row.get(2));
        });
    }

    @Test
    void shouldRefuseWhatAnotherSimulatorWrote() {
        CustomsSimulator other = new CustomsSimulator(
                heard,
                heard,
                new RecordedStatements(),
                Settings.in(folder.resolve("other")),
                KeyFolder::beside,
                Duration.ofMillis(10),
                Clock.systemUTC());
        byte[] bytes = other.encode(application);
        other.stop();

        assertRefused(bytes, "foreign keys");
    }

    @Test
    void shouldRefuseTheFormOfItsFirstDays() {
        assertRefused("tripact-customs-demo 1\nid=TA20261122-000000000001-S\n".getBytes(StandardCharsets.UTF_8), "old");
    }

    @Test
    void shouldCarryThePersonsCertificateEncipheredOnly_andKeepNoneInTheBooks() throws IOException {
        byte[] bytes = customs.encode(application);
        customs.deliver(bytes);
        String certificate =
                Base64.getEncoder().encodeToString(application.signed().certificate());
        String statement = application.signed().statement();

        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain(certificate, statement);
        assertThat(Files.readString(folder.resolve(Books.FILE)))
                .contains("TAKEN")
                .doesNotContain(certificate, statement, "-----BEGIN");
    }

    @Test
    void shouldBringAReasonThatXmlCannotCarry() {
        customs.deliver(customs.encode(application));

        customs.sendBack(application.id(), "印章\u0001不清\uD800");

        await().untilAsserted(() -> assertThat(heard.receipts())
                .anySatisfy(receipt -> assertThat(receipt.reason()).isEqualTo("印章 不清 ")));
    }

    @Test
    void shouldPutAsideACodeThatNobodyExplained() {
        platform.take(mail.receipt("G-1", application, "77", ""));

        assertThat(heard.words()).containsExactly("UNEXPLAINED");
        assertThat(heard.strays()).extracting(Stray::detail).containsExactly("status 77");
    }

    @Test
    void shouldPutAsideATechnicalAnswerThatNobodyAskedFor() {
        platform.take(mail.technicalAnswer(customs.encode(application), "3", "").orElseThrow());

        assertThat(heard.words()).containsExactly("UNREADABLE");
    }

    @Test
    void shouldNotKnowWhatBecameOfAnAttempt_whenItsAnswerIsNone() {
        assertThat(platform.outcome(mail.receipt("G-1", application, "120", "")))
                .isInstanceOf(Delivery.Unknown.class);
    }

    private void assertRefused(byte[] bytes, String what) {
        assertThat(customs.deliver(bytes)).as(what).isInstanceOf(Delivery.Refused.class);
    }
}
