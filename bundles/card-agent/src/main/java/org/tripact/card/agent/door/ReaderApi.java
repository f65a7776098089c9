package org.tripact.card.agent.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tripact.card.agent.reader.CardReader;
import org.tripact.card.agent.reader.ReaderFault;
import org.tripact.card.agent.reader.SoftwareCard;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

/** The reader page's little API over the reader. */
final class ReaderApi {

    private static final String UNKNOWN = "没有这张卡 / no such card";
    private static final String UNREADABLE = "请求体应为 {\"card\": 卡号} / the body must be {\"card\": NUMBER}";

    private final ObjectMapper json = new ObjectMapper();
    private final CardReader reader;

    ReaderApi(CardReader reader) {
        this.reader = reader;
    }

    PageAnswer cards() {
        return reader.exclusively(() -> {
            Optional<CardNumber> inserted =
                    reader.inserted().fold(card -> Optional.of(card.facts().number()), fault -> Optional.empty());
            return PageAnswer.json(
                    reader.cards().stream().map(card -> line(card, inserted)).toList());
        });
    }

    PageAnswer insert(byte[] body) {
        return cardIn(body)
                .map(text -> answer(text, reader::insert))
                .orElseGet(() -> PageAnswer.refused(400, UNREADABLE));
    }

    PageAnswer remove() {
        reader.remove();
        return PageAnswer.done();
    }

    PageAnswer unlock(String number) {
        return answer(number, reader::unlock);
    }

    private static PageAnswer answer(String number, Function<CardNumber, Outcome<SoftwareCard, ReaderFault>> action) {
        return CardNumber.parse(number)
                .filter(card -> action.apply(card).isAccepted())
                .map(card -> PageAnswer.done())
                .orElseGet(() -> PageAnswer.refused(404, UNKNOWN));
    }

    private Optional<String> cardIn(byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(body))
                    .map(node -> node.get("card"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> line(SoftwareCard card, Optional<CardNumber> inserted) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", card.facts().number().value());
        line.put("scenario", card.facts().scenario());
        line.put("label", card.facts().labelZh() + " · " + card.facts().labelEn());
        line.put("kind", card.facts().kind());
        line.put("holder", card.facts().holder());
        line.put("enterprise", card.facts().enterprise());
        line.put("validUntil", card.facts().validUntil());
        line.put("pinTriesLeft", card.pinTriesLeft());
        line.put("inserted", inserted.equals(Optional.of(card.facts().number())));
        return line;
    }
}
