package org.tripact.card.agent.control;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.agent.reader.CardReader;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardEvent;

/** The control's side of the protocol, text in and text out: it knows no sockets. */
public final class CardControl {

    private static final Logger LOG = LoggerFactory.getLogger(CardControl.class);

    /** What each block of a large message begins with. */
    private static final String BLOCK = "BLOCKTXT";

    private final Frames frames = new Frames();
    private final RequestParser parser = new RequestParser();
    private final CardReader reader;
    private final MethodTable table;

    /** A control over the card in the reader. */
    public CardControl(CardReader reader, ControlRules rules, Clock clock) {
        this.reader = reader;
        CardAccess access = new CardAccess(reader, rules.pinMemory(), clock);
        this.table = new MethodTable(access, new Signing(access, rules.digestSigningByPages()));
    }

    /** What is said unasked to whoever connects. */
    public String hello() {
        return frames.hello();
    }

    /** What is said to those who subscribed when a card comes or goes. */
    public String event(CardEvent event) {
        return frames.event(event);
    }

    /** The answer to one frame. Never fails: a fault of ours is logged and told as one. */
    public String answer(Caller caller, String frame) {
        Request request = frame.startsWith(BLOCK) ? Request.block() : parser.parse(frame);
        return frames.answer(
                request.id(), request.method(), MessageSize.isTooLarge(frame) ? tooLarge() : outcome(caller, request));
    }

    private static Outcome<List<Object>, Refusal> tooLarge() {
        return Outcome.refused(ControlError.REQUEST_TOO_LARGE.refusal(MessageSize.LIMIT_TEXT));
    }

    private Outcome<List<Object>, Refusal> outcome(Caller caller, Request request) {
        return request.arguments()
                .flatMap(arguments -> table.find(request.method())
                        .flatMap(method -> run(method, new Call(request.method(), arguments, caller))));
    }

    private Outcome<List<Object>, Refusal> run(Method method, Call call) {
        try {
            return reader.exclusively(() -> method.answer(call));
        } catch (RuntimeException fault) {
            LOG.error("{} failed", call.method(), fault);
            return Outcome.refused(ControlError.FAULT.refusal());
        }
    }
}
