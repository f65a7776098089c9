package org.tripact.card.agent.control;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tripact.card.agent.reader.CardCertificate;
import org.tripact.card.agent.reader.InsertedCard;
import org.tripact.kernel.OrganisationCode;
import org.tripact.kernel.Outcome;

/** A card and its certificate in the words and forms of the wire. */
final class CertificateFacts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String SEPARATOR = "||";
    private static final int FIELDS = 9;
    private static final int FIELDS_WITH_END = 13;

    private CertificateFacts() {}

    static String cardId(InsertedCard card) {
        return Frames.CARD_PREFIX + card.number().value();
    }

    static String organisationCode(InsertedCard card) {
        return card.signCertificate()
                .holder()
                .organisationCode()
                .map(OrganisationCode::value)
                .orElse("");
    }

    static String userInfo(InsertedCard card) {
        return String.join(SEPARATOR, fields(card, FIELDS));
    }

    /** The longer form of the card-maker's methods: field 12 is the end of validity. */
    static String userInfoWithEnd(InsertedCard card) {
        String[] fields = fields(card, FIELDS_WITH_END);
        fields[12] = time(card.signCertificate().notAfter());
        return String.join(SEPARATOR, fields);
    }

    static Map<String, String> validTime(CardCertificate certificate) {
        Map<String, String> times = new LinkedHashMap<>();
        times.put("szStartTime", time(certificate.notBefore()));
        times.put("szEndTime", time(certificate.notAfter()));
        return times;
    }

    static String oneLine(CardCertificate certificate) {
        return Base64.getEncoder().encodeToString(certificate.encoded());
    }

    /** The certificate that the argument of this name brought. */
    static Outcome<CardCertificate, Refusal> parse(String name, String base64) {
        return Arguments.decode(name, base64)
                .flatMap(der -> CardCertificate.parse(der)
                        .<Outcome<CardCertificate, Refusal>>map(Outcome::accepted)
                        .orElseGet(() -> Arguments.unreadable(name)));
    }

    private static String[] fields(InsertedCard card, int count) {
        CardCertificate certificate = card.signCertificate();
        String[] fields = new String[count];
        Arrays.fill(fields, "");
        fields[0] = certificate.holder().certificateNumber();
        fields[1] = certificate.holder().name();
        fields[5] = cardId(card);
        fields[6] = certificate.holder().enterpriseName();
        fields[8] = organisationCode(card);
        return fields;
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
