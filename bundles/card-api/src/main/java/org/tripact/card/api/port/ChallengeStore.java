package org.tripact.card.api.port;

import java.time.Instant;
import java.util.Optional;

/** Where outstanding challenges are kept; contract test in testkit. */
public interface ChallengeStore {

    /** Keeps a challenge, after dropping those that ended before {@code now}; false where {@code limit} are left. */
    boolean keep(KeptChallenge challenge, Instant now, int limit);

    /** Takes a challenge out: of two takers at once exactly one gets it. Expired ones are given too, to be told apart. */
    Optional<KeptChallenge> take(String id);
}
