package org.tripact.card.api.port;

/** Gives the trust material in force; replaced while running. */
public interface TrustSource {

    /** The material as of now; cheap to call for every check. */
    TrustMaterial current();
}
