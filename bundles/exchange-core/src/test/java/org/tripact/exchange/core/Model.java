package org.tripact.exchange.core;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tripact.agreement.api.State;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.port.Outbox.Status;

/**
 * What domain.md says, once more and as plainly as can be: no database, no lease, no thread. The sequences hold the system
 * against it after every step.
 */
final class Model {

    private static final Set<State> OPEN =
            EnumSet.of(State.SIGN_DECLARED, State.SIGN_SENT, State.SIGN_STORED, State.SIGN_APPROVED);

    /** What is known of one agreement. */
    static final class Agreement {
        final int code;
        State state = State.SIGN_DECLARED;
        boolean neverLeft;
        boolean everGivenUp;
        boolean everTerminated;
        boolean terminationGivenUp;
        /** Receipts that contradicted it once: they go on doing so. */
        final Set<String> contradicted = new HashSet<>();

        Agreement(int code) {
            this.code = code;
        }
    }

    /** What is known of one message. */
    static final class Message {
        final Agreement of;
        final boolean termination;
        Status status = Status.WAITING;
        boolean mayHaveArrived;
        Optional<Step.Way> way = Optional.empty();

        Message(Agreement of, boolean termination) {
            this.of = of;
            this.termination = termination;
        }

        boolean isOver() {
            return status == Status.DELIVERED || status == Status.WITHDRAWN;
        }

        /** Customs' side has it, which ends it and every doubt. */
        void arrived() {
            if (!isOver()) {
                status = Status.DELIVERED;
                mayHaveArrived = false;
            }
        }
    }

    /** A receipt as it came, by its connector and id. */
    record Receipt(String key, Step.Way by, ReceiptKind kind, Optional<Message> answered) {

        Receipt matchedTo(Message message) {
            return new Receipt(key, by, kind, Optional.of(message));
        }
    }

    final List<Agreement> agreements = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final Map<String, Receipt> toDecide = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private Step.Way route = Step.Way.EAST;

    Optional<Agreement> openOf(int code) {
        return agreements.stream()
                .filter(agreement -> agreement.code == code && OPEN.contains(agreement.state))
                .findFirst();
    }

    boolean sign(int code) {
        if (openOf(code).isPresent()) {
            return false;
        }
        Agreement signed = new Agreement(code);
        agreements.add(signed);
        messages.add(new Message(signed, false));
        return true;
    }

    void terminate(Agreement agreement) {
        agreement.state = State.TERMINATED;
        agreement.everTerminated = true;
        messages.add(new Message(agreement, true));
    }

    void route(Step.Way way) {
        route = way;
    }

    void pump(Step.Line line) {
        Set<Integer> busy = new HashSet<>();
        for (Message message : List.copyOf(messages)) {
            if (!message.isOver() && busy.add(message.of.code) && message.status == Status.WAITING) {
                attempt(message, line);
            }
        }
    }

    private void attempt(Message message, Step.Line line) {
        message.way = Optional.of(message.way.orElse(route));
        switch (line) {
            case ACCEPTS -> {
                message.arrived();
                if (!message.termination && message.of.state == State.SIGN_DECLARED) {
                    message.of.state = State.SIGN_SENT;
                }
            }
            case REFUSES -> message.status = Status.PARKED;
            case LOSES_THE_ANSWER, THROWS, KILLED_AFTER -> message.mayHaveArrived = true;
            case IS_CUT_BEFORE -> {
                // it waits, and everybody knows that it is not there
            }
        }
    }

    void answer(Receipt receipt) {
        if (known.add(receipt.key())) {
            apply(receipt, false);
        }
    }

    /** A person who matched them knows better than the way that it came. */
    void apply(Receipt receipt, boolean byHand) {
        boolean cameRight = receipt.answered()
                .filter(message -> byHand || message.way.equals(Optional.of(receipt.by())))
                .isPresent();
        if (cameRight && isAgreedTo(receipt, receipt.answered().get())) {
            toDecide.remove(receipt.key());
        } else {
            toDecide.put(receipt.key(), receipt);
        }
    }

    /** Whatever customs says of a message, it has it; what is told a second time changes nothing. */
    private static boolean isAgreedTo(Receipt receipt, Message message) {
        Agreement of = message.of;
        if (!of.contradicted.contains(receipt.key())) {
            message.arrived();
        }
        boolean fits = !of.contradicted.contains(receipt.key())
                && (message.termination
                        ? of.state == State.TERMINATED && isYes(receipt.kind())
                        : fits(of, receipt.kind()));
        if (!fits) {
            of.contradicted.add(receipt.key());
        } else if (!message.termination) {
            of.state = moved(of.state, receipt.kind());
        }
        return fits;
    }

    private static boolean isYes(ReceiptKind kind) {
        return kind == ReceiptKind.STORED || kind == ReceiptKind.APPROVED;
    }

    /** Whether nothing that is known speaks against it. */
    private static boolean fits(Agreement of, ReceiptKind kind) {
        return switch (of.state) {
            case SIGN_DECLARED, SIGN_SENT -> true;
            case SIGN_STORED -> kind != ReceiptKind.STORE_FAILED;
            case SIGN_APPROVED, TERMINATED -> isYes(kind);
            case SIGN_REJECTED -> kind == ReceiptKind.STORED || kind == ReceiptKind.REJECTED;
            case SIGN_STORE_FAILED -> kind == ReceiptKind.STORE_FAILED && !of.neverLeft;
        };
    }

    /** Where an agreement goes that nothing speaks against. */
    private static State moved(State from, ReceiptKind kind) {
        boolean undecided = from == State.SIGN_DECLARED || from == State.SIGN_SENT || from == State.SIGN_STORED;
        return undecided ? said(kind) : from;
    }

    private static State said(ReceiptKind kind) {
        return switch (kind) {
            case STORED -> State.SIGN_STORED;
            case STORE_FAILED -> State.SIGN_STORE_FAILED;
            case APPROVED -> State.SIGN_APPROVED;
            case REJECTED -> State.SIGN_REJECTED;
        };
    }

    boolean resend(Message message) {
        boolean done = message.status != Status.WITHDRAWN;
        if (done) {
            message.mayHaveArrived |= message.status == Status.DELIVERED;
            message.status = Status.WAITING;
        }
        return done;
    }

    boolean reroute(Message message) {
        boolean done = !message.isOver() && !message.mayHaveArrived;
        if (done) {
            message.status = Status.WAITING;
            message.way = Optional.empty();
        }
        return done;
    }

    boolean neverArrived(Message message) {
        boolean done = !message.isOver() && message.mayHaveArrived;
        if (done) {
            message.status = Status.PARKED;
            message.mayHaveArrived = false;
        }
        return done;
    }

    boolean giveUp(Agreement agreement) {
        boolean ended = agreement.state == State.TERMINATED;
        if (agreement.everTerminated ? agreement.terminationGivenUp : agreement.everGivenUp) {
            return true;
        }
        Message message = messages.stream()
                .filter(one -> one.of == agreement && one.termination == ended)
                .findFirst()
                .orElseThrow();
        boolean done =
                (ended || agreement.state == State.SIGN_DECLARED) && !message.isOver() && !message.mayHaveArrived;
        if (done) {
            message.status = Status.WITHDRAWN;
            agreement.terminationGivenUp |= ended;
            if (!ended) {
                agreement.state = State.SIGN_STORE_FAILED;
                agreement.neverLeft = true;
                agreement.everGivenUp = true;
            }
        }
        return done;
    }

    boolean accept(Receipt receipt) {
        Optional<Message> message = receipt.answered().filter(answered -> !answered.termination);
        boolean done = message.isPresent() && believe(message.get().of, receipt.kind());
        if (done) {
            message.get().arrived();
            toDecide.remove(receipt.key());
        }
        return done;
    }

    private boolean believe(Agreement agreement, ReceiptKind kind) {
        State believed = fits(agreement, kind) ? moved(agreement.state, kind) : said(kind);
        boolean taken = OPEN.contains(believed)
                && openOf(agreement.code).filter(open -> open != agreement).isPresent();
        if (!taken) {
            // who believes that customs answered, believes that it was sent
            agreement.neverLeft = false;
            agreement.state = believed;
        }
        return !taken;
    }

    void dismiss(Receipt receipt) {
        toDecide.remove(receipt.key());
    }

    Picture standing() {
        return new Picture(
                agreements.stream().map(agreement -> agreement.state).toList(),
                messages.stream()
                        .map(message -> new Picture.Message(
                                message.status, message.mayHaveArrived, message.way.map(Step.Way::connector)))
                        .toList(),
                Set.copyOf(toDecide.keySet()));
    }
}
