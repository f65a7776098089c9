package org.tripact.card.agent.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.tripact.crypto.Secrets;
import org.tripact.crypto.Sm3;

/**
 * The keys of the card in the reader, once its PIN has opened them. A key store is slow to open, so that PINs cannot be
 * guessed from a stolen file; a card that signs for many would keep them all waiting. Holds no PIN and one card at most.
 */
final class KeyMemory {

    private record Kept(byte[] mark, SoftwareKeys keys) {}

    private final byte[] salt = Secrets.newBytes(16);
    private Optional<Kept> kept = Optional.empty();
    private long stay;

    /** The keys, where this very store was opened with this very PIN. */
    synchronized Optional<SoftwareKeys> recall(byte[] store, String pin) {
        byte[] mark = mark(store, pin);
        return kept.filter(known -> MessageDigest.isEqual(known.mark(), mark)).map(Kept::keys);
    }

    synchronized SoftwareKeys keep(byte[] store, String pin, SoftwareKeys keys) {
        kept = Optional.of(new Kept(mark(store, pin), keys));
        return keys;
    }

    /** Begins the next stay: a card has come or gone. */
    synchronized void forget() {
        kept = Optional.empty();
        stay++;
    }

    /** Which stay of a card in the reader this is: keys of an earlier one are void. */
    synchronized long stay() {
        return stay;
    }

    private byte[] mark(byte[] store, String pin) {
        return Sm3.hash(salt, Sm3.hash(store), pin.getBytes(StandardCharsets.UTF_8));
    }
}
