package org.tripact.card.agent.control;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The 128 characters before the text of each block; lengths count UTF-16 units.
 *
 * @param index from 0
 */
record BlockHeader(String wholeCheck, String check, long wholeLength, int length, int blocks, String group, int index) {

    static final String MARK = "BLOCKTXT";
    static final int SIZE = 128;

    /** The last 44 are kept for later by whoever designed this, and not looked at. */
    private static final Pattern FORM = Pattern.compile(MARK
            + "(?<wholeCheck>[0-9A-Fa-f]{4})(?<check>[0-9A-Fa-f]{4})(?<wholeLength>[0-9]{16})(?<length>[0-9]{8})"
            + "(?<blocks>[0-9]{4})(?<group>[0-9A-Za-z{}_-]{36})(?<index>[0-9]{4})[ -~]{44}");

    /** The header of the frame, where it is one whose numbers can be true. */
    static Optional<BlockHeader> of(String frame) {
        if (frame.length() <= SIZE) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(frame.substring(0, SIZE));
        return form.matches() ? Optional.of(read(form)).filter(BlockHeader::isPossible) : Optional.empty();
    }

    /** Whether the two are of one message. */
    boolean isOfOneMessageWith(BlockHeader other) {
        return group.equals(other.group)
                && wholeCheck.equalsIgnoreCase(other.wholeCheck)
                && wholeLength == other.wholeLength
                && blocks == other.blocks;
    }

    boolean fits(String text) {
        return text.length() == length && CheckCode.of(text).equalsIgnoreCase(check) && !MessageSize.isTooLarge(text);
    }

    boolean fitsWhole(CharSequence text) {
        return text.length() == wholeLength && CheckCode.of(text).equalsIgnoreCase(wholeCheck);
    }

    private boolean isPossible() {
        return index < blocks && length > 0 && wholeLength >= length && wholeLength >= blocks;
    }

    private static BlockHeader read(Matcher form) {
        return new BlockHeader(
                form.group("wholeCheck"),
                form.group("check"),
                Long.parseLong(form.group("wholeLength")),
                Integer.parseInt(form.group("length")),
                Integer.parseInt(form.group("blocks")),
                form.group("group"),
                Integer.parseInt(form.group("index")));
    }
}
