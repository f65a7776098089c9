package org.tripact.customs.message;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.Sheet;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ExchangeFixtures;

/** The platform and customs of the tests, each with its keys below {@code keys/}. */
final class Sides {

    static final Instant NOW = AgreementFixtures.NOW;
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String PLATFORM = "TRIPACT-2200";
    static final String CUSTOMS = "CUSTOMS-2200";

    private static final Map<String, OwnKeys> KEYS = new ConcurrentHashMap<>();

    private Sides() {}

    static Path resource(String name) {
        try {
            return Path.of(Sides.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static OwnKeys keysOf(String side) {
        return KEYS.computeIfAbsent(
                side, name -> OwnKeys.read(resource("keys/" + name + ".p12"), resource("keys/password")));
    }

    static PeerCertificates certificatesOf(String side) {
        return PeerCertificates.read(
                List.of(resource("keys/" + side + "-seal.cer")),
                Optional.of(resource("keys/" + side + "-envelope.cer")));
    }

    static PeerCertificates sealCertificateOf(String side) {
        return PeerCertificates.read(List.of(resource("keys/" + side + "-seal.cer")), Optional.empty());
    }

    static Link platformLink(Dialect dialect) {
        return new Link(
                PLATFORM, CUSTOMS, keysOf("platform"), certificatesOf("customs"), dialect, StatusMapping.standard());
    }

    static Link customsLink(Dialect dialect) {
        return new Link(
                CUSTOMS, PLATFORM, keysOf("customs"), certificatesOf("platform"), dialect, StatusMapping.standard());
    }

    /** Customs that enciphers nothing, so that its answers lie open to be tampered with. */
    static Link openCustomsLink(OwnKeys keys) {
        return new Link(
                CUSTOMS, PLATFORM, keys, sealCertificateOf("platform"), Dialect.standard(), StatusMapping.standard());
    }

    static Dialect dialect(SealFamily seal, EnvelopeFamily envelope) {
        return new Dialect(seal, envelope, SealRule.REQUIRED, "APPLY", "END", "ANSWER");
    }

    static Dialect withSealRule(SealRule rule) {
        Dialect standard = Dialect.standard();
        return new Dialect(
                standard.sealFamily(),
                standard.envelopeFamily(),
                rule,
                standard.applicationType(),
                standard.terminationType(),
                standard.answerType());
    }

    static PlatformMessages platform() {
        return new PlatformMessages(platformLink(Dialect.standard()), CLOCK);
    }

    static CustomsMessages customs() {
        return new CustomsMessages(customsLink(Dialect.standard()), CLOCK);
    }

    static CustomsMessages openCustoms() {
        return new CustomsMessages(openCustomsLink(keysOf("customs")), CLOCK);
    }

    static Envelope anApplication() {
        return ExchangeFixtures.anEnvelope();
    }

    static Envelope aTermination() {
        String number = anApplication().agreement().value();
        return like(new MessageId(number + "-T"), MessageKind.TERMINATION, new AgreementNumber(number), "上海某某公司");
    }

    /** The application's envelope with other values in these places. */
    static Envelope like(MessageId id, MessageKind kind, AgreementNumber number, String enterprise) {
        Envelope of = anApplication();
        return new Envelope(
                id,
                kind,
                number,
                of.customsCode(),
                new Enterprise(of.enterprise().uscc(), enterprise),
                of.district(),
                of.text(),
                of.at(),
                of.signed());
    }

    static SentStatement aSentStatement() {
        return new SentStatement(
                "directory-2200",
                aSheet(),
                List.of(
                        sent(anApplication(), true, Optional.of(ReceiptKind.APPROVED)),
                        sent(aTermination(), true, Optional.empty()),
                        sent(aTermination(), false, Optional.empty())));
    }

    static HeldStatement aHeldStatement() {
        return new HeldStatement(
                "directory-2200",
                aSheet(),
                List.of(
                        new HeldStatement.Line(anApplication().id().value(), Optional.of(ReceiptKind.REJECTED), NOW),
                        new HeldStatement.Line("~!", Optional.empty(), NOW.plusMillis(1))));
    }

    private static Sheet aSheet() {
        return new Sheet(LocalDate.parse("2026-11-21"), 2, 3, 4, NOW);
    }

    private static SentStatement.Line sent(Envelope of, boolean delivered, Optional<ReceiptKind> answer) {
        return new SentStatement.Line(of.id(), of.kind(), of.agreement(), delivered, answer, of.at());
    }

    static Envelope ofEnterprise(String name) {
        return like(
                anApplication().id(), MessageKind.APPLICATION, anApplication().agreement(), name);
    }

    /** The sealed receipt of customs as XML, without the terminal message around it. */
    static String aSealedReceipt() {
        return businessXml(openCustoms().receipt("R-0001", anApplication(), "399", "审批通过"));
    }

    /** The business message that lies open in a terminal message. */
    static String businessXml(byte[] message) {
        return new String(DxpForm.data(accepted(GuardedXml.parse(message))), StandardCharsets.UTF_8);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static <V> V accepted(Outcome<V, ?> outcome) {
        return outcome.fold(value -> value, reason -> {
            throw new AssertionError("refused: " + reason);
        });
    }

    static Refusal refusal(Outcome<?, Refusal> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("accepted: " + value);
                },
                reason -> reason);
    }

    /** Why a reading is not authentic. */
    static Refusal doubt(Received received) {
        if (received instanceof Received.Unproven unproven) {
            return unproven.why();
        }
        if (received instanceof Received.Unreadable unreadable) {
            return unreadable.why();
        }
        throw new AssertionError("taken: " + received);
    }
}
