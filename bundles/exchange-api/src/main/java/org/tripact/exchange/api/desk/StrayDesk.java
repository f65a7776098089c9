package org.tripact.exchange.api.desk;

import java.util.List;
import java.util.Optional;
import org.tripact.exchange.api.port.KeptStray;
import org.tripact.kernel.Intervention;

/**
 * What came from customs' side and is no receipt, for administrators. Throws {@link
 * org.tripact.kernel.StoreUnavailableException} where the store is away.
 */
public interface StrayDesk {

    /** Those that wait for a person, oldest first, at most {@code limit}. */
    List<KeptStray> strays(int limit);

    /** The bytes as they came, nothing where none waits; they may hold personal data, so reading them is audited. */
    Optional<byte[]> read(long sequence, Intervention intervention);

    /** Forgets the bytes for good, and makes room; nothing where none waits. */
    Optional<KeptStray> dismiss(long sequence, Intervention intervention);
}
