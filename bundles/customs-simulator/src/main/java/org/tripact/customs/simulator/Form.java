package org.tripact.customs.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.MessageKind;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Uscc;

/** The demo's own message form, described in the README: lines of key=value and a checksum. */
final class Form {

    private static final String FIRST = "tripact-customs-demo 1";
    private static final String LAST = "end";
    private static final int LIMIT = 256 * 1024;
    private static final List<String> KEYS = List.of(
            "id",
            "kind",
            "agreement",
            "customsCode",
            "uscc",
            "enterprise",
            "district",
            "text",
            "at",
            "statement",
            "signature",
            "certificate");

    private Form() {}

    static byte[] write(Envelope message) {
        List<String> values = List.of(
                message.id().value(),
                message.kind().name(),
                message.agreement().value(),
                message.customsCode().value(),
                message.enterprise().uscc().value(),
                message.enterprise().name(),
                message.district().code(),
                message.text().version() + " sm3:" + message.text().digest(),
                message.at().toString(),
                base64(message.signed().statement().getBytes(StandardCharsets.UTF_8)),
                base64(message.signed().signature()),
                fingerprint(message.signed().certificate()));
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        for (int i = 0; i < KEYS.size(); i++) {
            text.append(KEYS.get(i))
                    .append('=')
                    .append(Fields.escape(values.get(i)))
                    .append('\n');
        }
        String body = text.toString();
        return (body + LAST + "=" + Fields.checksum(body) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Empty where the bytes are not a whole message of this form. */
    static Optional<Submission> read(byte[] bytes) {
        return text(bytes).filter(Form::isWhole).flatMap(Form::values).flatMap(Form::submission);
    }

    private static Optional<String> text(byte[] bytes) {
        if (bytes.length > LIMIT) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(String text) {
        int end = text.lastIndexOf("\n" + LAST + "=") + 1;
        return text.substring(end).equals(LAST + "=" + Fields.checksum(text.substring(0, end)) + "\n");
    }

    private static Optional<Map<String, String>> values(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != KEYS.size() + 2 || !lines.get(0).equals(FIRST)) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < KEYS.size(); i++) {
            String prefix = KEYS.get(i) + "=";
            if (!lines.get(i + 1).startsWith(prefix)) {
                return Optional.empty();
            }
            values.put(KEYS.get(i), Fields.unescape(lines.get(i + 1).substring(prefix.length())));
        }
        return Optional.of(values);
    }

    private static Optional<Submission> submission(Map<String, String> values) {
        try {
            return Optional.of(new Submission(
                    new MessageId(values.get("id")),
                    MessageKind.valueOf(values.get("kind")),
                    new AgreementNumber(values.get("agreement")),
                    new CustomsCode(values.get("customsCode")),
                    new Enterprise(new Uscc(values.get("uscc")), values.get("enterprise")),
                    values.get("district"),
                    Instant.parse(values.get("at"))));
        } catch (IllegalArgumentException | DateTimeException notAMessage) {
            return Optional.empty();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The certificate itself names a person; a played customs verifies nothing and need not have it. */
    private static String fingerprint(byte[] certificate) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
