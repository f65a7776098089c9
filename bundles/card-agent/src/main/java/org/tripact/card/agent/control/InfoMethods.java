package org.tripact.card.agent.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tripact.card.agent.reader.InsertedCard;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardKeys;

/** What can be known of a card; most of it without its PIN. */
final class InfoMethods {

    private static final String USER_PIN = "userpin";
    private final CardAccess access;

    InfoMethods(CardAccess access) {
        this.access = access;
    }

    /** A method whose only Data is a fact of the card. */
    Method fact(Function<InsertedCard, Object> fact) {
        return call -> access.card().map(card -> List.of(fact.apply(card)));
    }

    Outcome<List<Object>, Refusal> envelopeCertificate(Call call) {
        return access.envelopeCertificate().map(certificate -> List.of(CertificateFacts.oneLine(certificate)));
    }

    /** The certificate of the argument, else the card's own. Old pages call the argument certByteArray. */
    Outcome<List<Object>, Refusal> validTime(Call call) {
        Optional<String> given =
                call.arguments().optional("cert").or(() -> call.arguments().optional("certByteArray"));
        return given.map(text -> CertificateFacts.parse("cert", text))
                .orElseGet(access::signCertificate)
                .map(certificate -> List.of(CertificateFacts.validTime(certificate)));
    }

    /** The PIN is checked where one is given. */
    Outcome<List<Object>, Refusal> userInfoAll(Call call) {
        return access.card()
                .flatMap(card -> call.arguments()
                        .optional(USER_PIN)
                        .map(pin -> access.open(card, pin).map(keys -> card))
                        .orElseGet(() -> Outcome.accepted(card)))
                .map(card -> List.of(CertificateFacts.userInfo(card)));
    }

    /** Tells the card whether or not the PIN is right, and beside it how that went. */
    Outcome<List<Object>, Refusal> userInfoAndPin(Call call) {
        return access.card().map(card -> List.of(CertificateFacts.userInfoWithEnd(card), pinState(card, call)));
    }

    private Map<String, Object> pinState(InsertedCard card, Call call) {
        Outcome<CardKeys, Refusal> opened = call.arguments()
                .optional(USER_PIN)
                .map(pin -> access.open(card, pin))
                .orElseGet(() -> access.remembered(card, call.caller()));
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("VerifyPINSuccess", opened.isAccepted());
        state.put("Error", opened.fold(keys -> List.of(), Frames::error));
        return state;
    }
}
