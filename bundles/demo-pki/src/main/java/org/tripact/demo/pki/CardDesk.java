package org.tripact.demo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tripact.crypto.EportCertificate;
import org.tripact.kernel.CardNumber;

/** The commands, as a shell and a command line both give them: words in, text out. */
final class CardDesk {

    static final String ISSUE = "card-issue";
    static final String REVOKE = "card-revoke";
    static final String LIST = "card-list";

    private final CardOffice office;

    CardDesk(CardOffice office) {
        this.office = office;
    }

    /** What a command answers. */
    record Answer(boolean done, String text) {}

    /** Runs the command that the first word names. */
    Answer run(List<String> words) {
        List<String> arguments = words.subList(1, words.size());
        if (arguments.contains("--help")) {
            return new Answer(true, CardHelp.of(words.get(0)));
        }
        try {
            return switch (words.get(0)) {
                case ISSUE -> issue(Options.parse(arguments, IssueOptions.KNOWN).withoutWords());
                case REVOKE -> revoke(Options.parse(arguments, Set.of()).onlyWord("the card's number"));
                case LIST -> list(Options.parse(arguments, Set.of()).withoutWords());
                default -> throw new IllegalArgumentException("no such command: " + words.get(0));
            };
        } catch (IllegalArgumentException misused) {
            return new Answer(false, misused.getMessage() + "\n" + CardHelp.of(words.get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer issue(Options options) throws IOException {
        CardOrder order = new IssueOptions(options).order(office::nextNumber, office.now());
        return office.issue(order)
                .fold(
                        card -> new Answer(
                                true,
                                "issued %s, %s %s, valid until %s, in %s"
                                        .formatted(
                                                order.registered().number(),
                                                order.registered().kind(),
                                                order.keys(),
                                                order.notAfter(),
                                                card.path())),
                        CardDesk::refused);
    }

    private Answer revoke(String word) throws IOException {
        CardNumber number = new CardNumber(word);
        return office.revoke(number).fold(card -> new Answer(true, "revoked " + number), CardDesk::refused);
    }

    private static Answer refused(CardRefusal refusal) {
        return new Answer(false, refusal.words());
    }

    private Answer list(Options nothing) throws IOException {
        List<String> lines = new ArrayList<>();
        for (CardFolder card : office.box().all()) {
            lines.add(line(card));
        }
        return new Answer(true, lines.isEmpty() ? "no cards" : String.join("\n", lines));
    }

    private String line(CardFolder card) throws IOException {
        String number = card.path().getFileName().toString();
        return card.signingCertificate().isEmpty()
                ? number + " DAMAGED"
                : line(number, card, card.signingCertificate().get());
    }

    private String line(String number, CardFolder card, EportCertificate certificate) throws IOException {
        return "%s %-13s %-8s %-12s %s %s %s"
                .formatted(
                        number,
                        state(certificate),
                        certificate.generation(),
                        card.fact("kind"),
                        certificate.notAfter(),
                        certificate.holder(),
                        certificate.enterpriseName());
    }

    private String state(EportCertificate certificate) {
        Instant now = office.now();
        if (!office.authorities().issuing().certificate().verifies(certificate)) {
            return "FOREIGN";
        }
        if (office.isRevoked(certificate.serial())) {
            return "REVOKED";
        }
        if (now.isAfter(certificate.notAfter())) {
            return "EXPIRED";
        }
        return now.isBefore(certificate.notBefore()) ? "NOT_YET_VALID" : "GOOD";
    }
}
