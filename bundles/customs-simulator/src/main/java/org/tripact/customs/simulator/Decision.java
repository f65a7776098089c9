package org.tripact.customs.simulator;

import java.time.Instant;

/** What a person at the desk decided. */
record Decision(boolean approved, String reason, Instant at) {}
