package org.tripact.customs.message;

/** What is asked of the other side's seal. */
public enum SealRule {
    /** Every business message must carry it. The only rule outside a demonstration. */
    REQUIRED,
    /** A message without a seal passes; a wrong seal never does. */
    WHEN_PRESENT
}
