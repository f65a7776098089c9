package org.tripact.card.agent;

import java.util.ArrayList;
import java.util.List;

/** Cuts a large message as the real control's page script does; written from the protocol alone. */
public final class Blocks {

    private static final int LIMIT = 120 * 1024 - 3;

    private final String whole;
    private final List<String> texts;
    private final String group;

    private Blocks(String whole, List<String> texts, String group) {
        this.whole = whole;
        this.texts = texts;
        this.group = group;
    }

    /** The message under an id of 36 characters that ends in the number. */
    public static Blocks of(String message, int group) {
        List<String> texts = new ArrayList<>();
        int from = 0;
        int count = 0;
        for (int i = 0; i < message.length(); i++) {
            count += message.charAt(i) > 0xff ? 3 : 1;
            if (count > LIMIT) {
                texts.add(message.substring(from, i + 1));
                from = i + 1;
                count = 0;
            }
        }
        if (from < message.length()) {
            texts.add(message.substring(from));
        }
        return new Blocks(message, texts, id(group));
    }

    /** The message in pieces of so many units. */
    public static Blocks small(String message, int group, int units) {
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < message.length(); from += units) {
            texts.add(message.substring(from, Math.min(message.length(), from + units)));
        }
        return new Blocks(message, texts, id(group));
    }

    public int count() {
        return texts.size();
    }

    public String group() {
        return group;
    }

    public String frame(int index) {
        return header(index) + texts.get(index);
    }

    public String header(int index) {
        String text = texts.get(index);
        return "BLOCKTXT"
                + check(whole)
                + check(text)
                + String.format("%016d%08d%04d%s%04d", whole.length(), text.length(), texts.size(), group, index)
                + "0".repeat(44);
    }

    /** CRC-16/MODBUS over the low bytes, the low byte of the result first. */
    public static String check(String text) {
        int crc = 0xffff;
        for (char unit : text.toCharArray()) {
            crc = (crc ^ unit & 0xff) & 0xffff;
            for (int i = 0; i < 8; i++) {
                boolean carry = (crc & 1) == 1;
                crc >>= 1;
                if (carry) {
                    crc ^= 0xa001;
                }
            }
        }
        return String.format("%04X", (crc & 0xff) << 8 | crc >> 8);
    }

    private static String id(int group) {
        return "3f2504e0-4f89-11d3-9a0c-" + String.format("%012d", group);
    }
}
