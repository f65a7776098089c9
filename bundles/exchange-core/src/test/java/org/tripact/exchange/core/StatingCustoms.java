package org.tripact.exchange.core;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.ReconcilingConnector;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.Sheet;

/** A connector whose customs gets our statements, and answers what a test says. */
final class StatingCustoms implements ReconcilingConnector {

    private final String name;
    private final List<SentStatement> got = new ArrayList<>();
    private final Queue<Supplier<Delivery>> next = new ArrayDeque<>();
    boolean reconciles = true;

    StatingCustoms(String name) {
        this.name = name;
    }

    StatingCustoms onNext(Supplier<Delivery> outcome) {
        next.add(outcome);
        return this;
    }

    /** The whole answer to the last sheet that it got. */
    HeldStatement answer(Instant made, HeldStatement.Line... lines) {
        Sheet asked = got.get(got.size() - 1).sheet();
        return new HeldStatement(name, new Sheet(asked.day(), asked.round(), 1, 1, made), List.of(lines));
    }

    static HeldStatement.Line holds(Object messageId, ReceiptKind answer, Instant since) {
        return new HeldStatement.Line(messageId.toString(), Optional.ofNullable(answer), since);
    }

    List<SentStatement> got() {
        return got;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean reconciles() {
        return reconciles;
    }

    @Override
    public Delivery send(SentStatement sheet) {
        Supplier<Delivery> scripted = next.poll();
        if (scripted != null) {
            return scripted.get();
        }
        got.add(sheet);
        return new Delivery.Accepted();
    }

    @Override
    public byte[] encode(Envelope envelope) {
        throw new AssertionError("no message is sent here");
    }

    @Override
    public Delivery deliver(byte[] encoded) {
        throw new AssertionError("no message is sent here");
    }
}
