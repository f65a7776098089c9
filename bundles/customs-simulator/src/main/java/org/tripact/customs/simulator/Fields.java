package org.tripact.customs.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** Text in fields: tab between them, and no line break, tab or backslash left bare within. */
final class Fields {

    private Fields() {}

    static String join(Object... fields) {
        return Stream.of(fields).map(Object::toString).map(Fields::escape).collect(Collectors.joining("\t"));
    }

    static List<String> split(String line) {
        return Stream.of(line.split("\t", -1)).map(Fields::unescape).toList();
    }

    static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c = bare(text.charAt(i));
            }
            plain.append(c);
        }
        return plain.toString();
    }

    private static char bare(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }

    /** Eight hex characters that tell a torn or damaged text. */
    static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
