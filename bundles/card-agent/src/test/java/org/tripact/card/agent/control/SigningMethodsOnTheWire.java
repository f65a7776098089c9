package org.tripact.card.agent.control;

import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.PIN;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.tripact.crypto.Sm2;

/** Every method that signs, with what its argument is called and holds. */
record SigningMethodsOnTheWire(String name, String argument, Form form) {

    enum Form {
        TEXT,
        BASE64,
        DIGEST
    }

    static Stream<SigningMethodsOnTheWire> all() {
        return Stream.concat(
                Stream.of("cus-sec_", "security_")
                        .flatMap(module -> Stream.of(
                                new SigningMethodsOnTheWire(module + "SpcSignDataAsPEM", "inData", Form.TEXT),
                                new SigningMethodsOnTheWire(module + "SpcSignPemDataAsPem", "inData", Form.BASE64),
                                new SigningMethodsOnTheWire(module + "SpcSignRandom", "random", Form.BASE64),
                                new SigningMethodsOnTheWire(module + "SpcSignDataNoHash", "inData", Form.DIGEST),
                                new SigningMethodsOnTheWire(module + "SpcSignDataNoHashAsPEM", "inData", Form.DIGEST))),
                Stream.of(new SigningMethodsOnTheWire("ra_identifyFirstStep", "strInputDecodePEM", Form.BASE64)));
    }

    static Stream<SigningMethodsOnTheWire> ofBytes() {
        return all().filter(method -> method.form != Form.DIGEST);
    }

    static Stream<SigningMethodsOnTheWire> ofDigests() {
        return all().filter(method -> method.form == Form.DIGEST);
    }

    String request(Desk desk, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String data = switch (form) {
            case TEXT -> text;
            case BASE64 -> Base64.getEncoder().encodeToString(bytes);
            case DIGEST ->
                Base64.getEncoder()
                        .encodeToString(
                                Sm2.digest(desk.box.certificate(LEGAL_PERSON).publicKey(), bytes));
        };
        return desk.request(name, argument, data, "passwd", PIN);
    }

    @Override
    public String toString() {
        return name;
    }
}
