package org.tripact.card.agent.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The large messages that are coming in on one connection, several at once; few, small, and not for long. */
final class BlockInbox {

    /** A group that goes quiet for so long is forgotten. */
    static final Duration QUIET = Duration.ofSeconds(30);

    static final int MAX_GROUPS = 4;
    private static final int MAX_FINISHED = 16;

    /** By group id, the one first that has waited longest for its next block. */
    private final Map<String, BlockGroup> groups = new LinkedHashMap<>();

    private final Deque<String> finished = new ArrayDeque<>();

    /** Takes a block of a message; all that is kept together stays within so many UTF-16 units. */
    synchronized BlockAnswer take(BlockHeader header, String block, int maxUnits, Instant now) {
        forgetQuiet(now);
        if (finished.contains(header.group())) {
            // its end was not heard: running the call a second time would be worse than saying so twice
            return BlockAnswer.done(header.group(), header.blocks(), Optional.empty());
        }
        if (header.wholeLength() > maxUnits) {
            groups.remove(header.group());
            return BlockAnswer.givenUp(
                    header.group(), ControlError.REQUEST_TOO_LARGE.refusal(maxUnits / MessageSize.KIB + " KiB"));
        }
        BlockGroup group = groups.remove(header.group());
        if (group == null) {
            group = new BlockGroup(header, now);
        }
        return step(group, header, block, maxUnits, now);
    }

    synchronized void forgetQuiet(Instant now) {
        Instant then = now.minus(QUIET);
        groups.values().removeIf(group -> group.isQuietSince(then));
    }

    /** UTF-16 units that are kept. */
    synchronized int held() {
        return groups.values().stream().mapToInt(BlockGroup::length).sum();
    }

    private BlockAnswer step(BlockGroup group, BlockHeader header, String block, int maxUnits, Instant now) {
        boolean good = group.take(header, block, now);
        if (group.isHopeless()) {
            return BlockAnswer.givenUp(header.group(), ControlError.REQUEST_UNREADABLE.refusal(BlockHeader.MARK));
        }
        if (good && group.isFull()) {
            finish(header.group());
            return BlockAnswer.done(header.group(), group.next(), Optional.of(group.text()));
        }
        makeRoom(maxUnits - group.length());
        groups.put(header.group(), group);
        return good ? BlockAnswer.goOn(header.group(), group.next()) : BlockAnswer.again(header.group(), group.next());
    }

    /** For one group that holds the rest: those go that have waited longest. */
    private void makeRoom(int maxUnits) {
        Iterator<BlockGroup> eldest = groups.values().iterator();
        while (eldest.hasNext() && (groups.size() >= MAX_GROUPS || held() > maxUnits)) {
            eldest.next();
            eldest.remove();
        }
    }

    private void finish(String group) {
        if (finished.size() == MAX_FINISHED) {
            finished.removeFirst();
        }
        finished.addLast(group);
    }
}
