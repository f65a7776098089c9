package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.customs.message.Sides.CLOCK;
import static org.tripact.customs.message.Sides.accepted;
import static org.tripact.customs.message.Sides.anApplication;
import static org.tripact.customs.message.Sides.customs;
import static org.tripact.customs.message.Sides.doubt;
import static org.tripact.customs.message.Sides.platform;
import static org.tripact.customs.message.Sides.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.kernel.AgreementNumber;

/** Both sides talk to each other, in every dialect. */
class ConversationTest {

    private static final String MESSAGE_ID = anApplication().id().value();

    static Stream<Arguments> dialects() {
        return Stream.of(SealFamily.values())
                .flatMap(seal -> Stream.of(EnvelopeFamily.values()).map(envelope -> Arguments.of(seal, envelope)));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void shouldUnderstandEveryFamily_whicheverIsWritten(SealFamily seal, EnvelopeFamily envelope) {
        PlatformMessages platform = new PlatformMessages(Sides.platformLink(Sides.dialect(seal, envelope)), CLOCK);
        CustomsMessages customs =
                new CustomsMessages(Sides.customsLink(Sides.dialect(SealFamily.W3C, EnvelopeFamily.PKCS7)), CLOCK);

        assertThat(accepted(customs.read(platform.write(anApplication()))))
                .usingRecursiveComparison()
                .isEqualTo(anApplication());
        assertThat(platform.read(customs.receipt("R-1", anApplication(), "120", "")))
                .isInstanceOf(Received.Authentic.class);
    }

    @Test
    void shouldTellTerminationsFromApplications() {
        Envelope termination = Sides.aTermination();

        assertThat(accepted(customs().read(platform().write(termination))))
                .usingRecursiveComparison()
                .isEqualTo(termination);
    }

    @Test
    void shouldHideTheBusiness_whenTheOtherSideHasAnEnvelopeCertificate() {
        byte[] data = DxpForm.data(accepted(GuardedXml.parse(platform().write(anApplication()))));

        assertThat(data[0]).isEqualTo((byte) 0x30);
        assertThat(new String(data, StandardCharsets.UTF_8))
                .doesNotContain(anApplication().enterprise().name());
    }

    @Test
    void shouldTurnAnAuthenticReceiptIntoAReceiptOfTheExchange() {
        Received received = platform().read(customs().receipt("R-1", anApplication(), "100", "企业信息与备案不符"));

        assertThat(received).isInstanceOfSatisfying(Received.Authentic.class, authentic -> {
            assertThat(authentic.answer().isFormatReject()).isFalse();
            assertThat(authentic.answer().receipt("soap")).hasValueSatisfying(receipt -> {
                assertThat(receipt.connector()).isEqualTo("soap");
                assertThat(receipt.id()).isEqualTo("R-1");
                assertThat(receipt.messageId()).isEqualTo(MESSAGE_ID);
                assertThat(receipt.kind()).isEqualTo(ReceiptKind.REJECTED);
                assertThat(receipt.at()).isEqualTo(Sides.NOW);
                assertThat(receipt.reason()).isEqualTo("企业信息与备案不符");
            });
        });
    }

    @Test
    void shouldTakeAFormatReject_forAMessageThatCouldNotBeStored() {
        Received received = platform().read(customs().formatReject("J-1", MESSAGE_ID, "-12", "签名验证失败"));

        assertThat(received).isInstanceOfSatisfying(Received.Authentic.class, authentic -> {
            assertThat(authentic.answer().isFormatReject()).isTrue();
            assertThat(authentic.answer().receipt("soap").orElseThrow().kind()).isEqualTo(ReceiptKind.STORE_FAILED);
        });
    }

    @Test
    void shouldMakeNoReceiptOfAnAnswerThatSpeaksOfTheWayOnly() {
        Received received = platform().read(customs().receipt("R-2", anApplication(), "3", "发送海关成功"));

        assertThat(received).isInstanceOfSatisfying(Received.Authentic.class, authentic -> {
            assertThat(authentic.answer().meaning()).isEqualTo(Meaning.SENT);
            assertThat(authentic.answer().receipt("soap")).isEmpty();
        });
    }

    @Test
    void shouldReadTechnicalAnswersApart_sinceTheyCarryNoSeal() {
        byte[] ours = platform().write(anApplication());

        Received received =
                platform().read(customs().technicalAnswer(ours, "4", "网络异常").orElseThrow());

        assertThat(received).isInstanceOfSatisfying(Received.Technical.class, technical -> {
            assertThat(technical.answer().messageId()).isEqualTo(MESSAGE_ID);
            assertThat(technical.answer().delivery()).isEqualTo(new Delivery.NotSent("4 网络异常"));
            assertThat(technical.answer().responses()).hasSize(1);
        });
    }

    @Test
    void shouldGiveNoTechnicalAnswer_whenThereIsNoHeadToAnswerTo() {
        assertThat(customs().technicalAnswer(Sides.utf8("<x/>"), "3", "")).isEmpty();
        assertThat(customs().technicalAnswer(Sides.utf8("no message"), "3", "")).isEmpty();
    }

    @Test
    void shouldRefuseAMessage_whenItIsForOrFromAnotherNode() {
        Link standard = Sides.platformLink(Dialect.standard());
        Link misdirected = new Link(
                Sides.PLATFORM,
                "CUSTOMS-3100",
                standard.keys(),
                standard.peer(),
                standard.dialect(),
                standard.statuses());
        Link unknownSender = new Link(
                "SOMEBODY", Sides.CUSTOMS, standard.keys(), standard.peer(), standard.dialect(), standard.statuses());

        assertThat(refusal(customs().read(new PlatformMessages(misdirected, CLOCK).write(anApplication()))))
                .isEqualTo(Refusal.ADDRESS);
        assertThat(refusal(customs().read(new PlatformMessages(unknownSender, CLOCK).write(anApplication()))))
                .isEqualTo(Refusal.ADDRESS);
        byte[] foreign = customs()
                .technicalAnswer(new PlatformMessages(unknownSender, CLOCK).write(anApplication()), "3", "")
                .orElseThrow();
        assertThat(doubt(platform().read(foreign))).isEqualTo(Refusal.ADDRESS);
    }

    @Test
    void shouldRefuseAMessage_whenItsHeadSaysSomethingElseThanWhatIsSealed() {
        String message = new String(platform().write(anApplication()), StandardCharsets.UTF_8);
        String otherId = message.replace("<CopMsgId>" + MESSAGE_ID, "<CopMsgId>" + MESSAGE_ID + "X");
        String otherType = message.replace("AGREEMENT_APPLICATION", "AGREEMENT_TERMINATION");

        assertThat(refusal(customs().read(Sides.utf8(otherId)))).isEqualTo(Refusal.CONTRADICTORY);
        assertThat(refusal(customs().read(Sides.utf8(otherType)))).isEqualTo(Refusal.CONTRADICTORY);
    }

    @Test
    void shouldNotTrustAReceipt_whenItNamesTheMessageOfOneAgreementAndTheNumberOfAnother() {
        Envelope mixed = Sides.like(
                anApplication().id(),
                MessageKind.APPLICATION,
                new AgreementNumber("TA20261122-OTHER0000000"),
                "上海某某公司");
        byte[] receipt = customs().receipt("R-3", mixed, "399", "");

        assertThat(doubt(platform().read(receipt))).isEqualTo(Refusal.CONTRADICTORY);
    }

    @Test
    void shouldTakeUnsealedAnswers_onlyWhenTheLinkDemandsNoSeal() {
        byte[] unsealed = Sides.utf8(Sides.aSealedReceipt().replaceAll("(?s)<ds:Signature.*</ds:Signature>", ""));
        PlatformMessages lenient =
                new PlatformMessages(Sides.platformLink(Sides.withSealRule(SealRule.WHEN_PRESENT)), CLOCK);

        assertThat(doubt(platform().read(unsealed))).isEqualTo(Refusal.SEAL_MISSING);
        assertThat(lenient.read(unsealed)).isInstanceOf(Received.Authentic.class);
        byte[] wrong = Sides.utf8(Sides.aSealedReceipt().replace("审批通过", "审批不过"));
        assertThat(doubt(lenient.read(wrong))).isEqualTo(Refusal.SEAL_FORGED);
    }

    @Test
    void shouldNotWriteWhatTheOtherSideWouldRefuse() {
        for (String name : new String[] {"", "x".repeat(256), "bell \u0007"}) {
            Envelope unfit = Sides.ofEnterprise(name);
            assertThatThrownBy(() -> platform().write(unfit))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("AgreementApplication");
        }
    }

    @Test
    void shouldCarryNamesAndWordsToTheLetter() {
        String name = "\u3000上海 & <某某> \"公司\" \uD842\uDFB7\r\n\t ";
        Envelope odd = Sides.ofEnterprise(name);

        assertThat(accepted(customs().read(platform().write(odd))).enterprise().name())
                .isEqualTo(name);
    }

    @Test
    void shouldNotReadWhatIsEnciphered_withoutAKeyForIt() {
        Link blind = new Link(
                Sides.PLATFORM,
                Sides.CUSTOMS,
                Sides.keysOf("customs"),
                Sides.certificatesOf("customs"),
                Dialect.standard(),
                StatusMapping.standard());

        assertThat(doubt(new PlatformMessages(blind, CLOCK).read(customs().receipt("R-1", anApplication(), "399", ""))))
                .isEqualTo(Refusal.ENVELOPE);
    }

    @Test
    void shouldTellTheIdOfItsOwnBytes_andOfNoOthers() {
        byte[] theirs = customs().receipt("R-1", anApplication(), "399", "");

        assertThat(platform().idOf(platform().write(anApplication())))
                .isEqualTo(anApplication().id());
        assertThatThrownBy(() -> platform().idOf(theirs)).hasMessageContaining("ADDRESS");
        assertThatThrownBy(() -> platform().idOf(Sides.utf8("<a/>"))).hasMessageContaining("UNKNOWN_KIND");
    }

    @Test
    void shouldServeManyThreads() {
        PlatformMessages platform = platform();
        CustomsMessages customs = customs();

        long understood = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> accepted(customs.read(platform.write(Sides.ofEnterprise("公司" + i))))
                        .enterprise()
                        .name())
                .distinct()
                .count();

        assertThat(understood).isEqualTo(64);
    }

    @Test
    void shouldRefuseDatesThatNoCalendarHas() {
        String receipt = Sides.aSealedReceipt().replaceFirst("<returnTime>[0-9]{8}", "<returnTime>20260231");

        assertThat(doubt(new PlatformMessages(Sides.platformLink(Sides.withSealRule(SealRule.WHEN_PRESENT)), CLOCK)
                        .read(Sides.utf8(receipt.replaceFirst("<ds:Signature .*</ds:Signature>", "")))))
                .isEqualTo(Refusal.SCHEMA);
    }

    @Test
    void shouldCutWordsThatAreTooLong_betweenCharacters() {
        BusinessAnswer answer = new BusinessAnswer(
                "R-1",
                MESSAGE_ID,
                Optional.empty(),
                "-1",
                Meaning.STORE_FAILED,
                Sides.NOW,
                "x".repeat(999) + "\uD842\uDFB7");

        assertThat(answer.receipt("soap").orElseThrow().reason()).isEqualTo("x".repeat(999));
    }
}
