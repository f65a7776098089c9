package org.tripact.shell;

/** What a person typed cannot be meant; the message is the whole answer. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String sentence) {
        super(sentence, null, false, false);
    }
}
