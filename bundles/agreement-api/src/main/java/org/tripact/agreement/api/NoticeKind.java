package org.tripact.agreement.api;

/** What customs must learn. */
public enum NoticeKind {
    /** An enterprise has signed. */
    APPLICATION,
    /** An enterprise has terminated. */
    TERMINATION
}
