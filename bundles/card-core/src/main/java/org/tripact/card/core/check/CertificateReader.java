package org.tripact.card.core.check;

import org.tripact.crypto.CertificateFault;
import org.tripact.crypto.EportCertificate;
import org.tripact.kernel.Outcome;

/** Reads a certificate that was presented. */
interface CertificateReader {

    Outcome<EportCertificate, CertificateFault> read(byte[] der);
}
