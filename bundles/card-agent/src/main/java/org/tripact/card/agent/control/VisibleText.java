package org.tripact.card.agent.control;

/** A text in which nothing can hide: what has no shape of its own, or turns others round, is written by its number. */
final class VisibleText {

    private static final int IDEOGRAPHIC_SPACE = 0x3000;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xffa0;
    private static final int BLANK_BRAILLE = 0x2800;

    private VisibleText() {}

    static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(visible, point));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int point) {
        if (isPlain(point)) {
            visible.appendCodePoint(point);
        } else {
            visible.append(String.format("⟦U+%04X⟧", point));
        }
    }

    private static boolean isPlain(int point) {
        return point == '\n'
                || point == ' '
                || point == IDEOGRAPHIC_SPACE
                || !isOurMark(point) && !isEmpty(point) && hasShape(Character.getType(point));
    }

    private static boolean isOurMark(int point) {
        return point == '⟦' || point == '⟧';
    }

    /** Letters and marks by their kind, that show nothing. */
    private static boolean isEmpty(int point) {
        return point == HANGUL_FILLER
                || point == HALFWIDTH_HANGUL_FILLER
                || point == BLANK_BRAILLE
                || point == 0x115f
                || point == 0x1160
                || point == 0x34f
                || point >= 0x17b4 && point <= 0x17b5
                || point >= 0x180b && point <= 0x180f
                || point >= 0xfe00 && point <= 0xfe0f
                || point >= 0xe0100 && point <= 0xe01ef;
    }

    private static boolean hasShape(int type) {
        return switch (type) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
