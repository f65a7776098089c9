package org.tripact.card.agent.control;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tripact.card.agent.reader.SoftwareCard;
import org.tripact.crypto.EportCertificate;
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

    static String cardId(SoftwareCard card) {
        return Frames.CARD_PREFIX + card.facts().number().value();
    }

    static String organisationCode(SoftwareCard card) {
        return card.signCertificate()
                .organisationCode()
                .map(OrganisationCode::value)
                .orElse("");
    }

    static String userInfo(SoftwareCard card) {
        return String.join(SEPARATOR, fields(card, FIELDS));
    }

    /** The longer form of the card-maker's methods: field 12 is the end of validity. */
    static String userInfoWithEnd(SoftwareCard card) {
        String[] fields = fields(card, FIELDS_WITH_END);
        fields[12] = time(card.signCertificate().notAfter());
        return String.join(SEPARATOR, fields);
    }

    static Map<String, String> validTime(EportCertificate certificate) {
        Map<String, String> times = new LinkedHashMap<>();
        times.put("szStartTime", time(certificate.notBefore()));
        times.put("szEndTime", time(certificate.notAfter()));
        return times;
    }

    static String oneLine(EportCertificate certificate) {
        return Base64.getEncoder().encodeToString(certificate.encoded());
    }

    /** The certificate that the argument of this name brought. */
    static Outcome<EportCertificate, Refusal> parse(String name, String base64) {
        return Arguments.decode(name, base64)
                .flatMap(der -> EportCertificate.parse(der)
                        .mapRefusal(fault -> ControlError.ARGUMENT_UNREADABLE.refusal(name)));
    }

    private static String[] fields(SoftwareCard card, int count) {
        EportCertificate certificate = card.signCertificate();
        String[] fields = new String[count];
        Arrays.fill(fields, "");
        fields[0] = certificate.certificateNumber();
        fields[1] = certificate.holder();
        fields[5] = cardId(card);
        fields[6] = certificate.enterpriseName();
        fields[8] = organisationCode(card);
        return fields;
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
