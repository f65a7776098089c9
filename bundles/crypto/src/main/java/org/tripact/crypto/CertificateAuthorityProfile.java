package org.tripact.crypto;

import java.time.Instant;

/**
 * What a new authority is to be: its names, its time, and whether it is marked as made for a demonstration (an authority
 * below a marked one is marked in any case).
 */
public record CertificateAuthorityProfile(
        String commonName, String organisation, Instant notBefore, Instant notAfter, boolean demoMarker) {}
