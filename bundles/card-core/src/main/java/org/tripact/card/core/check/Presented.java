package org.tripact.card.core.check;

import org.tripact.crypto.EportCertificate;
import org.tripact.kernel.CardNumber;

/** What is to be checked, with the certificate in a form that can be read; nothing of it is believed yet. */
record Presented(byte[] text, EportCertificate certificate, byte[] signature, CardNumber expected) {}
