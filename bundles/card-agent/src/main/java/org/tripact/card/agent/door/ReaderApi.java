package org.tripact.card.agent.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tripact.card.agent.reader.CardReader;
import org.tripact.card.agent.reader.SoftwareCard;
import org.tripact.card.agent.reader.SoftwareReader;
import org.tripact.kernel.CardNumber;

/** The reader page's little API over the reader. */
final class ReaderApi {

    private static final String UNKNOWN = "没有这张卡 / no such card";
    private static final String UNREADABLE = "请求体应为 {\"card\": 卡号} / the body must be {\"card\": NUMBER}";

    private final ObjectMapper json = new ObjectMapper();
    private final SoftwareReader cards;
    private final CardReader reader;

    /** An API over the software cards; each call has the reader to itself, as the calls of the control have. */
    ReaderApi(SoftwareReader cards, CardReader reader) {
        this.cards = cards;
        this.reader = reader;
    }

    PageAnswer cards() {
        return reader.exclusively(() -> {
            Optional<CardNumber> inserted = cards.inserted();
            return PageAnswer.json(
                    cards.cards().stream().map(card -> line(card, inserted)).toList());
        });
    }

    PageAnswer insert(byte[] body) {
        return cardIn(body)
                .map(text -> answer(text, cards::insert))
                .orElseGet(() -> PageAnswer.refused(400, UNREADABLE));
    }

    PageAnswer remove() {
        return reader.exclusively(() -> {
            cards.remove();
            return PageAnswer.done();
        });
    }

    PageAnswer unlock(String number) {
        return answer(number, cards::unlock);
    }

    private PageAnswer answer(String number, Function<CardNumber, Optional<SoftwareCard>> action) {
        return CardNumber.parse(number)
                .flatMap(known -> reader.exclusively(() -> action.apply(known)))
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
        line.put("number", card.number().value());
        line.put("scenario", card.facts().scenario());
        line.put("labelZh", card.facts().labelZh());
        line.put("labelEn", card.facts().labelEn());
        line.put("kind", card.facts().kind());
        line.put("holder", card.facts().holder());
        line.put("enterprise", card.facts().enterprise());
        line.put("validUntil", card.facts().validUntil());
        line.put("pinTriesLeft", card.pinTriesLeft().orElse(0));
        line.put("inserted", inserted.equals(Optional.of(card.number())));
        return line;
    }
}
