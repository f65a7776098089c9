package org.tripact.card.agent.control;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.agent.reader.CardReader;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardEvent;

/** The control's side of the protocol, text in and text out: it knows no sockets. */
public final class CardControl {

    private static final Logger LOG = LoggerFactory.getLogger(CardControl.class);

    private final Frames frames = new Frames();
    private final RequestParser parser = new RequestParser();
    private final CardReader reader;
    private final MethodTable table;
    private final ConsentDesk consent;
    private final int maxMessageUnits;
    private final Clock clock;

    /** A control over the card in the reader; its person is asked at the desk, where the rules say so. */
    public CardControl(CardReader reader, ControlRules rules, ConsentDesk consent, Clock clock) {
        this.reader = reader;
        this.consent = consent;
        this.maxMessageUnits = rules.maxMessageUnits();
        this.clock = clock;
        CardAccess access = new CardAccess(reader, rules.pinMemory(), clock);
        this.table = new MethodTable(access, new Signing(access, rules.digestSigningByPages(), rules.consent()));
    }

    /** What is said unasked to whoever connects. */
    public String hello() {
        return frames.hello();
    }

    /** What is said to those who subscribed when a card comes or goes. */
    public String event(CardEvent event) {
        return frames.event(event);
    }

    /**
     * Answers one frame, at once or, where the person at the card must agree first, later and on another thread. Never
     * fails: a fault of ours is logged and told as one.
     */
    public void take(Caller caller, String frame, Consumer<String> answers) {
        if (frame.startsWith(BlockHeader.MARK)) {
            takeBlock(caller, frame, answers);
        } else if (MessageSize.isTooLarge(frame)) {
            Request request = parser.parse(frame);
            answers.accept(frames.answer(request.id(), request.method(), tooLarge()));
        } else {
            serve(caller, frame, answers);
        }
    }

    /** Forgets what this caller has begun and not gone on with. */
    public void tidy(Caller caller) {
        caller.blocks().forgetQuiet(clock.instant());
    }

    /** The caller has gone: nothing is kept of it, and nobody is asked for it any more. */
    public void leave(Caller caller) {
        caller.forget();
        consent.withdraw(caller);
    }

    private void takeBlock(Caller caller, String frame, Consumer<String> answers) {
        Optional<BlockHeader> header = BlockHeader.of(frame);
        if (header.isEmpty()) {
            answers.accept(failure(ControlError.REQUEST_UNREADABLE.refusal(BlockHeader.MARK)));
            return;
        }
        BlockAnswer answer =
                caller.blocks().take(header.get(), frame.substring(BlockHeader.SIZE), maxMessageUnits, clock.instant());
        answers.accept(frames.nextBlock(answer));
        answer.message().ifPresent(message -> serve(caller, message, answers));
        answer.refusal().filter(why -> answer.finish()).ifPresent(why -> answers.accept(failure(why)));
    }

    private void serve(Caller caller, String message, Consumer<String> answers) {
        Request request = parser.parse(message);
        Consumer<Outcome<List<Object>, Refusal>> answer =
                outcome -> answers.accept(frames.answer(request.id(), request.method(), outcome));
        Outcome<List<Object>, Refusal> outcome = run(caller, request, Optional.empty());
        Optional<ToSign> wanted = outcome.fold(data -> Optional.empty(), Refusal::consentTo);
        if (wanted.isEmpty()) {
            answer.accept(outcome);
        } else {
            consent.ask(
                    caller,
                    request.method(),
                    wanted.get(),
                    refused -> answer.accept(
                            refused.map(CardControl::refusal).orElseGet(() -> run(caller, request, wanted))));
        }
    }

    private Outcome<List<Object>, Refusal> run(Caller caller, Request request, Optional<ToSign> agreedTo) {
        return request.arguments()
                .flatMap(arguments -> table.find(request.method())
                        .flatMap(method -> run(method, new Call(request.method(), arguments, caller, agreedTo))));
    }

    private Outcome<List<Object>, Refusal> run(Method method, Call call) {
        try {
            return reader.exclusively(() -> method.answer(call));
        } catch (RuntimeException fault) {
            LOG.error("{} failed", call.method(), fault);
            return Outcome.refused(ControlError.FAULT.refusal());
        }
    }

    private String failure(Refusal refusal) {
        return frames.answer(0, Request.NAMELESS, refusal(refusal));
    }

    private static Outcome<List<Object>, Refusal> tooLarge() {
        return refusal(ControlError.REQUEST_TOO_LARGE.refusal(MessageSize.LIMIT_TEXT));
    }

    private static Outcome<List<Object>, Refusal> refusal(Refusal refusal) {
        return Outcome.refused(refusal);
    }
}
