package org.tripact.customs.jms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.customs.message.Dialect;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.OwnKeys;
import org.tripact.customs.message.PeerCertificates;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.customs.message.StatusMapping;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Stray;

/** What a person reads of an answer before opening it. */
class JudgeTest {

    private static final CustomsMessages CUSTOMS = Sides.customs();
    private static final Envelope APPLICATION = Sides.application();
    private static final PlatformMessages OURS = new PlatformMessages(
            Checked.of(Settings.with(Map.of("messageQueue", "m", "answerQueue", "a", "asideQueue", "s")))
                    .link(),
            Sides.CLOCK);

    private final Judge judge = new Judge("jms", OURS);

    @ParameterizedTest
    @CsvSource({"4, NOT_PASSED_ON", "-1, NOT_PASSED_ON", "777, UNEXPLAINED"})
    void shouldTellWhichMessageAndWhichCode_ofATechnicalAnswer(String code, Stray.Reason reason) {
        Stray stray = shelved(technical(code));

        assertThat(stray.reason()).isEqualTo(reason);
        assertThat(stray.detail()).isEqualTo(APPLICATION.id() + " status " + code);
    }

    @ParameterizedTest
    @CsvSource({"4, NOT_PASSED_ON", "777, UNEXPLAINED"})
    void shouldTellWhichMessageAndWhichCode_ofABusinessAnswer(String code, Stray.Reason reason) {
        Stray stray = shelved(CUSTOMS.receipt("G-1", APPLICATION, code, "网络异常"));

        assertThat(stray.reason()).isEqualTo(reason);
        assertThat(stray.detail()).isEqualTo(APPLICATION.id() + " status " + code);
    }

    @Test
    void shouldNotTellWhatNoMessageOfOursIsCalled() {
        String answer = new String(technical("4"), StandardCharsets.UTF_8);
        byte[] foreign =
                answer.replace(APPLICATION.id().value(), "!".repeat(128)).getBytes(StandardCharsets.UTF_8);

        assertThat(shelved(foreign).detail()).isEqualTo("no message of ours status 4");
    }

    /** The shelf knows bytes for good, and a message may fail again after a person has dismissed the first time. */
    @Test
    void shouldTellTwoFailuresOfOneMessageApart() {
        CustomsMessages later = new CustomsMessages(
                new Link(
                        Sides.CUSTOMS,
                        Sides.PLATFORM,
                        OwnKeys.read(Sides.resource("customs.p12"), Sides.resource("password")),
                        PeerCertificates.read(List.of(Sides.resource("platform-seal.cer")), Optional.empty()),
                        Dialect.standard(),
                        StatusMapping.standard()),
                Clock.offset(Sides.CLOCK, Duration.ofSeconds(1)));
        byte[] message = OURS.write(APPLICATION);

        Stray once = shelved(CUSTOMS.technicalAnswer(message, "4", "").orElseThrow());
        Stray again = shelved(later.technicalAnswer(message, "4", "").orElseThrow());

        assertThat(again.detail()).isEqualTo(once.detail());
        assertThat(again.bytes()).isNotEqualTo(once.bytes());
    }

    private static byte[] technical(String code) {
        return CUSTOMS.technicalAnswer(OURS.write(APPLICATION), code, "网络异常").orElseThrow();
    }

    private Stray shelved(byte[] bytes) {
        return ((Verdict.Shelve) judge.verdict(new Letter.Read(bytes))).stray();
    }
}
