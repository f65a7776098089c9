package org.tripact.card.api;

import java.util.List;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.OrganisationCode;

/**
 * A card with its enterprise, as the register knows them; certificates of cards name neither code nor role.
 *
 * @param organisationCode must equal the one in the certificate
 * @param codes the enterprise's customs codes
 */
public record RegisteredCard(
        CardNumber number,
        OrganisationCode organisationCode,
        Enterprise enterprise,
        CardKind kind,
        CardStatus status,
        List<RegisteredCode> codes) {

    public RegisteredCard {
        codes = List.copyOf(codes);
    }
}
