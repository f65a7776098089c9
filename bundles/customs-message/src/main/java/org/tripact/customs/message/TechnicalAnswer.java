package org.tripact.customs.message;

import java.time.LocalDateTime;
import java.util.List;
import org.tripact.exchange.api.Delivery;

/**
 * 通讯回执 ({@code DxpRep}): what the way to customs says of one message of ours. It carries no seal and moves no state.
 *
 * @param messageId our message that it answers
 * @param responses at least one, in the order in which they came
 * @param delivery what the last of them says of the attempt
 */
public record TechnicalAnswer(String messageId, List<Response> responses, Delivery delivery) {

    /**
     * One response.
     *
     * @param info words, empty where none
     * @param at the time on the other side's clock
     */
    public record Response(String code, String info, LocalDateTime at) {}

    public TechnicalAnswer {
        responses = List.copyOf(responses);
    }
}
