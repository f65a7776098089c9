package org.tripact.agreement.api.store;

import org.tripact.kernel.Digest;

/**
 * A document that stands by a signature, as an authority's answer that its card was not revoked. It holds no personal
 * data. One document may stand by many signatures and is kept once.
 *
 * @param kind what it is, in capitals, at most 32 characters
 * @param digest SM3 of the content
 * @param content the very bytes; they may be many and are not copied: do not change them
 */
public record Exhibit(String kind, Digest digest, byte[] content) {}
