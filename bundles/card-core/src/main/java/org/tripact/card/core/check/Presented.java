package org.tripact.card.core.check;

import java.util.Optional;
import org.tripact.crypto.EportCertificate;

/**
 * What is to be checked, with the certificate in a form that can be read, and the ground it is checked on.
 *
 * @param known the chain that was found for this very certificate on this ground before
 */
record Presented(Submission submission, EportCertificate certificate, TrustSnapshot ground, Optional<Chain> known) {}
