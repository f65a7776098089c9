package org.tripact.card.agent.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tripact.kernel.Outcome;

/** The methods that sign: they differ in what their argument stands for. */
final class SigningMethods {

    private final Signing signing;
    private final CardAccess access;

    SigningMethods(Signing signing, CardAccess access) {
        this.signing = signing;
        this.access = access;
    }

    Outcome<List<Object>, Refusal> random(Call call) {
        return call.arguments()
                .bytes("random")
                .flatMap(bytes -> signing.sign(call, bytes))
                .map(List::of);
    }

    Outcome<List<Object>, Refusal> text(Call call) {
        return call.arguments()
                .required("inData")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .flatMap(bytes -> signing.sign(call, bytes))
                .flatMap(this::withCertificateNumber);
    }

    Outcome<List<Object>, Refusal> bytes(Call call) {
        return call.arguments()
                .bytes("inData")
                .flatMap(bytes -> signing.sign(call, bytes))
                .flatMap(this::withCertificateNumber);
    }

    Outcome<List<Object>, Refusal> digest(Call call) {
        return DigestForm.digest(call.arguments(), "inData")
                .flatMap(digest -> signing.signDigest(call, digest))
                .flatMap(this::withCertificateNumber);
    }

    /** The card-maker's log-in: the certificate number first, then the signature. */
    Outcome<List<Object>, Refusal> identify(Call call) {
        return call.arguments()
                .bytes("strInputDecodePEM")
                .flatMap(bytes -> signing.sign(call, bytes))
                .flatMap(signature -> certificateNumber().map(number -> List.of(number, signature)));
    }

    private Outcome<List<Object>, Refusal> withCertificateNumber(String signature) {
        return certificateNumber().map(number -> List.of(signature, number));
    }

    private Outcome<String, Refusal> certificateNumber() {
        return access.card().map(card -> card.signCertificate().holder().certificateNumber());
    }
}
