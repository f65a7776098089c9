package org.tripact.agreement.api;

import java.time.Instant;
import java.util.Optional;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.PageRequest;

/**
 * Which of an enterprise's agreements are wanted; an empty part matches all.
 *
 * @param signedFrom inclusive
 * @param signedBefore exclusive
 */
public record AgreementFilter(
        Optional<CustomsCode> customsCode,
        Optional<State> state,
        Optional<Instant> signedFrom,
        Optional<Instant> signedBefore,
        PageRequest page) {

    /** The first agreements, whatever they are. */
    public static AgreementFilter all() {
        return new AgreementFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new PageRequest(0, PageRequest.MAX_SIZE));
    }
}
