package org.tripact.card.agent.control;

/** The check of large messages: CRC-16/MODBUS over the low byte of each UTF-16 unit, its two bytes swapped, in hex. */
final class CheckCode {

    private static final int START = 0xffff;
    private static final int POLYNOMIAL = 0xa001;

    private CheckCode() {}

    static String of(CharSequence text) {
        int crc = START;
        for (int i = 0; i < text.length(); i++) {
            crc ^= text.charAt(i) & 0xff;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ POLYNOMIAL;
            }
        }
        return String.format("%02X%02X", crc & 0xff, crc >> 8);
    }
}
