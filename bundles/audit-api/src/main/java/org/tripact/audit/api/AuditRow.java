package org.tripact.audit.api;

import org.tripact.kernel.AuditEntry;

/** One kept entry; {@code sequence} grows in the order of keeping. */
public record AuditRow(long sequence, AuditEntry entry) {}
