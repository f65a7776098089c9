package org.tripact.kernel;

/**
 * What an administrator does by hand: who it is, and why; both go into the audit log as they are.
 *
 * @param by the name under which the administrator logged in, 1 to 64 characters
 * @param why a plain sentence of 1 to 400 characters
 */
public record Intervention(String by, String why) {

    private static final int BY_LIMIT = 64;
    private static final int WHY_LIMIT = 400;

    public Intervention {
        demand(by, BY_LIMIT, "who does it");
        demand(why, WHY_LIMIT, "why it is done");
    }

    private static void demand(String text, int limit, String what) {
        if (text == null || text.isBlank() || text.length() > limit) {
            throw new IllegalArgumentException("Say " + what + ", in 1 to " + limit + " characters");
        }
    }
}
