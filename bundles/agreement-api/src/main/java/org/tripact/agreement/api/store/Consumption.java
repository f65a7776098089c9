package org.tripact.agreement.api.store;

import java.util.List;
import org.tripact.agreement.api.Statement;

/**
 * The statement that a change uses up, with the signature that is its evidence. The certificate carries personal data:
 * the store encrypts it at rest.
 *
 * @param exhibits what else was looked at when the signature was accepted
 */
public record Consumption(Statement statement, byte[] certificate, byte[] signature, List<Exhibit> exhibits) {

    public Consumption {
        exhibits = List.copyOf(exhibits);
    }
}
