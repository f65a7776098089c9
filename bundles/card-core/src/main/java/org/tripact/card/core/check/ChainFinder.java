package org.tripact.card.core.check;

import java.time.Instant;
import java.util.Optional;
import org.tripact.crypto.EportCertificate;

/** Finds a chain of authorities that are valid at a time, from a certificate to a trusted root. */
interface ChainFinder {

    Optional<Chain> find(EportCertificate certificate, TrustSnapshot ground, Instant at);
}
