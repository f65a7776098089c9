package org.tripact.card.agent.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.tripact.card.agent.reader.CardCertificate;
import org.tripact.crypto.Sm3;
import org.tripact.kernel.Outcome;

/** What needs no private key: checking signatures, digests, base64, encrypting; and opening an envelope, which does. */
final class OpenMethods {

    private static final String IN = "inData";
    private final CardAccess access;

    OpenMethods(CardAccess access) {
        this.access = access;
    }

    Outcome<List<Object>, Refusal> verify(Call call) {
        return signer(call)
                .flatMap(signer -> text(call, IN)
                        .flatMap(data ->
                                signature(call).flatMap(signature -> verdict(signer.verifies(data, signature)))));
    }

    Outcome<List<Object>, Refusal> verifyDigest(Call call) {
        return signer(call)
                .flatMap(signer -> DigestForm.digest(call.arguments(), IN)
                        .flatMap(digest -> signature(call)
                                .flatMap(signature -> verdict(signer.verifiesDigest(digest, signature)))));
    }

    Outcome<List<Object>, Refusal> digestAsHex(Call call) {
        return text(call, "szInfo").map(data -> List.of(HexFormat.of().formatHex(digest(data))));
    }

    Outcome<List<Object>, Refusal> digestAsBase64(Call call) {
        return text(call, "szInfo").map(data -> List.of(base64(digest(data))));
    }

    Outcome<List<Object>, Refusal> encode(Call call) {
        return text(call, IN).map(data -> List.of(base64(data)));
    }

    /** The bytes, each as a number. */
    Outcome<List<Object>, Refusal> decode(Call call) {
        return call.arguments().bytes(IN).map(OpenMethods::numbers);
    }

    Outcome<List<Object>, Refusal> decodeAsText(Call call) {
        return call.arguments().bytes(IN).flatMap(OpenMethods::utf8);
    }

    Outcome<List<Object>, Refusal> encrypt(Call call) {
        return receiver(call)
                .flatMap(receiver -> text(call, IN)
                        .flatMap(data -> receiver.encrypt(data)
                                .<Outcome<List<Object>, Refusal>>map(
                                        cipher -> Outcome.accepted(List.of(base64(cipher))))
                                .orElseGet(() -> Outcome.refused(ControlError.CARD_CANNOT.refusal()))));
    }

    Outcome<List<Object>, Refusal> decrypt(Call call) {
        return call.arguments()
                .bytes(IN)
                .flatMap(cipher -> access.use(call, keys -> keys.decrypt(cipher)))
                .flatMap(OpenMethods::utf8);
    }

    private Outcome<CardCertificate, Refusal> signer(Call call) {
        return call.arguments()
                .optional("certDataPEM")
                .map(text -> CertificateFacts.parse("certDataPEM", text))
                .orElseGet(access::signCertificate);
    }

    private Outcome<CardCertificate, Refusal> receiver(Call call) {
        return call.arguments()
                .optional("certData")
                .map(text -> CertificateFacts.parse("certData", text))
                .orElseGet(access::envelopeCertificate);
    }

    /** The card's own kind of digest; without a card that of today's. */
    private byte[] digest(byte[] data) {
        return access.signCertificate().fold(certificate -> certificate.digest(data), refusal -> Sm3.hash(data));
    }

    private static Outcome<byte[], Refusal> signature(Call call) {
        return call.arguments().bytes("signData");
    }

    private static Outcome<byte[], Refusal> text(Call call, String name) {
        return call.arguments().required(name).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome<List<Object>, Refusal> verdict(boolean right) {
        return right ? Outcome.accepted(List.of()) : Outcome.refused(ControlError.SIGNATURE_WRONG.refusal());
    }

    private static Outcome<List<Object>, Refusal> utf8(byte[] bytes) {
        try {
            return Outcome.accepted(List.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()));
        } catch (CharacterCodingException noText) {
            return Arguments.unreadable(IN);
        }
    }

    private static List<Object> numbers(byte[] bytes) {
        List<Integer> numbers = new ArrayList<>(bytes.length);
        for (byte each : bytes) {
            numbers.add(each & 0xff);
        }
        return List.of(numbers);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
