package org.tripact.customs.message;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a connector's configuration says of its link, word for word: annotation types share no type, so each connector
 * fills this one. The components are called like the settings.
 *
 * @param envelopeCertificate blank where nothing is enciphered
 */
public record LinkSettings(
        String keyStore,
        String passwordFile,
        List<String> sealCertificates,
        String envelopeCertificate,
        String senderId,
        String receiverId,
        Spelling spelling,
        List<String> statuses) {

    /** How both sides spell what they send, as configured. */
    public record Spelling(
            String sealFamily,
            String envelopeFamily,
            boolean sealRequired,
            String applicationType,
            String terminationType) {

        Dialect read(SettingReader read) {
            return new Dialect(
                    read.named("sealFamily", sealFamily, SealFamily::valueOf),
                    read.named("envelopeFamily", envelopeFamily, EnvelopeFamily::valueOf),
                    sealRequired ? SealRule.REQUIRED : SealRule.WHEN_PRESENT,
                    applicationType,
                    terminationType,
                    Dialect.standard().answerType());
        }
    }

    public LinkSettings {
        sealCertificates = List.copyOf(sealCertificates);
        statuses = List.copyOf(statuses);
    }

    /** The link, with its keys read; what is wrong is told by an IllegalArgumentException fit for a log. */
    public Link read(SettingReader read) {
        List<Path> seals = read.listed(sealCertificates.toArray(String[]::new)).stream()
                .map(name -> read.file("sealCertificates", name))
                .toList();
        Optional<Path> envelope = Optional.of(envelopeCertificate)
                .filter(name -> !name.isBlank())
                .map(name -> read.file("envelopeCertificate", name));
        return new Link(
                senderId,
                receiverId,
                OwnKeys.read(read.file("keyStore", keyStore), read.file("passwordFile", passwordFile)),
                PeerCertificates.read(seals, envelope),
                spelling.read(read),
                StatusMapping.parse(read.listed(statuses.toArray(String[]::new))));
    }
}
