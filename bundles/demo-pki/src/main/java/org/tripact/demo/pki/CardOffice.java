package org.tripact.demo.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.Sm3;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

/** Issues and revokes cards; what it revoked is on the lists, in the answers and in the trust material at once. */
final class CardOffice {

    private static final long FIRST_NUMBER = 9_900_000_001_001L;

    private final Path folder;
    private final CardBox box;
    private final CardRegister register;
    private final Clock clock;
    private final Authorities authorities;
    private final RevokedBook book;
    private volatile Set<BigInteger> revoked;
    private volatile TrustMaterial material;

    /** The office in the folder; its authorities are made where there are none. */
    CardOffice(Path folder, CardBox box, CardRegister register, Clock clock) throws IOException {
        Files.createDirectories(folder);
        this.folder = folder;
        this.box = box;
        this.register = register;
        this.clock = clock;
        authorities = Authorities.in(folder.resolve("authorities"), now());
        book = new RevokedBook(folder.resolve("revoked.txt"));
        revoked = Set.of();
    }

    /** Makes the demo cards where they are not whole. */
    void completeDemo() throws IOException {
        box.completeDemo(authorities, now());
    }

    /** Issues the lists anew, where they are old or miss somebody. */
    synchronized void publish() throws IOException {
        Set<BigInteger> all = new HashSet<>(book.serials());
        all.addAll(box.folderOf(DemoCard.REVOKED.number()).serials());
        RevocationShelf shelf = new RevocationShelf(folder, now());
        List<byte[]> lists = List.of(
                shelf.list("root.crl", authorities.root(), List.of()),
                shelf.list("issuing.crl", authorities.issuing(), all));
        revoked = Set.copyOf(all);
        material = material(lists);
    }

    TrustMaterial material() {
        return material;
    }

    Authorities authorities() {
        return authorities;
    }

    CardBox box() {
        return box;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    boolean isRevoked(BigInteger serial) {
        return revoked.contains(serial);
    }

    /** The first number from 9900000001001 that no card has. */
    CardNumber nextNumber() {
        return LongStream.iterate(FIRST_NUMBER, number -> number + 1)
                .mapToObj(number -> new CardNumber(String.valueOf(number)))
                .filter(number -> !isTaken(number))
                .findFirst()
                .orElseThrow();
    }

    synchronized Outcome<CardFolder, CardRefusal> issue(CardOrder order) throws IOException {
        CardNumber number = order.registered().number();
        if (isTaken(number)) {
            return Outcome.refused(CardRefusal.NUMBER_TAKEN);
        }
        Files.createDirectories(box.folder());
        CardPrinter.print(order, authorities.issuing().open(), box.folderOf(number));
        register.enter(order.registered());
        return Outcome.accepted(box.folderOf(number));
    }

    synchronized Outcome<CardFolder, CardRefusal> revoke(CardNumber number) throws IOException {
        CardFolder card = box.folderOf(number);
        if (!card.isThere()) {
            return Outcome.refused(CardRefusal.NO_SUCH_CARD);
        }
        if (!card.isOf(authorities.issuing().certificate())) {
            return Outcome.refused(CardRefusal.OTHER_AUTHORITY);
        }
        if (card.serials().stream().allMatch(this::isRevoked)) {
            return Outcome.refused(CardRefusal.ALREADY_REVOKED);
        }
        book.add(card.serials());
        publish();
        return Outcome.accepted(card);
    }

    private boolean isTaken(CardNumber number) {
        return box.folderOf(number).isThere() || register.knows(number);
    }

    private TrustMaterial material(List<byte[]> lists) {
        byte[] root = authorities.root().certificate().encoded();
        byte[] issuing = authorities.issuing().certificate().encoded();
        String version =
                Sm3.digest(Sm3.hash(root, issuing, lists.get(0), lists.get(1))).hex();
        return new TrustMaterial(version, List.of(root, issuing), lists);
    }
}
