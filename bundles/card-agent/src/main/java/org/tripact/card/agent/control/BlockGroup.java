package org.tripact.card.agent.control;

import java.time.Instant;

/** A large message that is coming in, block after block. */
final class BlockGroup {

    /** So often is a block asked for again within one message: a sender that cannot do better would go on for ever. */
    private static final int PATIENCE = 16;

    private final BlockHeader first;
    private final StringBuilder text = new StringBuilder();
    private int next;
    private int askedAgain;
    private Instant lastHeard;

    BlockGroup(BlockHeader first, Instant now) {
        this.first = first;
        this.lastHeard = now;
    }

    /** Takes the block in, where it is the awaited one and whole. One that came before is all right, and dropped. */
    boolean take(BlockHeader header, String block, Instant now) {
        lastHeard = now;
        boolean good = header.isOfOneMessageWith(first) && header.fits(block) && header.index() <= next;
        if (!good) {
            askedAgain++;
        } else if (header.index() == next) {
            text.append(block);
            next++;
        }
        return good;
    }

    int next() {
        return next;
    }

    int length() {
        return text.length();
    }

    boolean isFull() {
        return next == first.blocks();
    }

    boolean isHopeless() {
        return askedAgain > PATIENCE || text.length() > first.wholeLength() || isFull() && !first.fitsWhole(text);
    }

    boolean isQuietSince(Instant then) {
        return !lastHeard.isAfter(then);
    }

    String text() {
        return text.toString();
    }
}
