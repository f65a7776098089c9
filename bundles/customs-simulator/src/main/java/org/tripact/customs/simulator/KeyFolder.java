package org.tripact.customs.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tripact.customs.message.Dialect;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.OwnKeys;
import org.tripact.customs.message.PeerCertificates;
import org.tripact.customs.message.StatusMapping;

/**
 * The keys of both ends of the line. Made at the first start and kept: what was sealed and enciphered with them lies in
 * the exchange's outbox and must stay readable.
 */
final class KeyFolder {

    static final String NAME = "keys";
    static final String PASSWORD = "password";

    /** Beyond the published codes, one for what the books had before. */
    static final String AGAIN = "302";

    /** Who has keys. */
    enum Holder {
        PLATFORM("TRIPACT-DEMO"),
        CUSTOMS("CUSTOMS-DEMO");

        private final String id;

        Holder(String id) {
            this.id = id;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String store() {
            return word() + ".p12";
        }

        String sealCertificate() {
            return word() + "-seal.cer";
        }

        String envelopeCertificate() {
            return word() + "-envelope.cer";
        }
    }

    /**
     * What each end needs to talk to the other.
     *
     * @param openCustoms customs that enciphers nothing, so that its answers can be tampered with
     */
    record Links(Link platform, Link customs, Link openCustoms) {}

    private final Path folder;

    private KeyFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The keys beside the books, which the caller has locked. A folder that a crash left unfinished has another name and
     * never sealed anything. What is wrong is told with the name of the file.
     */
    static Links beside(Path books) {
        Path folder = books.resolve(NAME);
        try {
            if (Files.notExists(folder)) {
                WholeFolder.put(folder, KeyMaker.files());
            }
            return new KeyFolder(folder).links();
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator's keys cannot be made: " + e.getMessage(), e);
        }
    }

    private Links links() {
        OwnKeys platform = keys(Holder.PLATFORM);
        OwnKeys customs = keys(Holder.CUSTOMS);
        return new Links(
                link(Holder.PLATFORM, platform, Holder.CUSTOMS, true),
                link(Holder.CUSTOMS, customs, Holder.PLATFORM, true),
                link(Holder.CUSTOMS, customs, Holder.PLATFORM, false));
    }

    private OwnKeys keys(Holder holder) {
        return OwnKeys.read(folder.resolve(holder.store()), folder.resolve(PASSWORD));
    }

    private Link link(Holder holder, OwnKeys keys, Holder peer, boolean enciphers) {
        List<String> statuses = new ArrayList<>(StatusMapping.DEFAULTS);
        statuses.add(AGAIN + "=ALREADY_THERE");
        PeerCertificates pinned = PeerCertificates.read(
                List.of(folder.resolve(peer.sealCertificate())),
                Optional.of(folder.resolve(peer.envelopeCertificate())).filter(file -> enciphers));
        return new Link(holder.id, peer.id, keys, pinned, Dialect.standard(), StatusMapping.parse(statuses));
    }
}
