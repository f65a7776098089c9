/**
 * SM2, SM3, SM4, certificates in the shape of China E-Port's, revocation lists, OCSP, requests and key stores, and the old
 * generation of cards with RSA.
 *
 * <p>BouncyCastle lives behind this package and shows in none of its signatures. What somebody else sent (certificates,
 * lists, signatures, ciphertexts) is bounded before it is parsed, and what is wrong with it is a value, never an
 * exception. An argument that only our own code can get wrong (a key of another curve to sign with, an SM4 key of 5
 * bytes) is an {@link java.lang.IllegalArgumentException}.
 */
@Export
@Version("1.0.0")
package org.tripact.crypto;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
