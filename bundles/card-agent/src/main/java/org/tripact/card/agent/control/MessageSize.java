package org.tripact.card.agent.control;

/** The size of a message as the real control's page script counts it. */
final class MessageSize {

    static final String LIMIT_TEXT = "120 KiB";

    static final int KIB = 1024;

    private static final int LIMIT = 120 * KIB;
    private static final int LAST_NARROW_UNIT = 0xff;
    private static final int WIDE = 3;

    private MessageSize() {}

    /** 3 for each UTF-16 unit above U+00FF, 1 for the others. */
    static boolean isTooLarge(String text) {
        int count = 0;
        for (int i = 0; i < text.length() && count <= LIMIT; i++) {
            count += text.charAt(i) > LAST_NARROW_UNIT ? WIDE : 1;
        }
        return count > LIMIT;
    }
}
