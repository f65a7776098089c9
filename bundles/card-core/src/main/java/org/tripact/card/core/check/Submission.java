package org.tripact.card.core.check;

import org.tripact.card.api.Purpose;
import org.tripact.kernel.CardNumber;

/** What came, as it came: nothing of it is believed, nothing of it was looked at. */
record Submission(byte[] text, byte[] certificate, byte[] signature, CardNumber expected, Purpose purpose) {}
