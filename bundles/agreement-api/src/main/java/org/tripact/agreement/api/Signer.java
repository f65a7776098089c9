package org.tripact.agreement.api;

import java.util.List;
import java.util.Optional;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Enterprise;

/**
 * Who asks: the holder of the card that a session belongs to, as the register knows it.
 *
 * @param legalPerson whether the card is a legal-person card (法人卡); an operator's card can do nothing here
 * @param codes the enterprise's customs codes, each with the district that its register entry names
 * @param origin the configured public origin the session was opened at; it goes into the statement
 */
public record Signer(
        Enterprise enterprise, CardNumber card, boolean legalPerson, List<CodeGrant> codes, String origin) {

    /** One customs code of the enterprise. */
    public record CodeGrant(CustomsCode code, CustomsDistrict district) {}

    public Signer {
        codes = List.copyOf(codes);
    }

    /** The grant of a code, where it is the enterprise's own. */
    public Optional<CodeGrant> grantOf(CustomsCode code) {
        return codes.stream().filter(grant -> grant.code().equals(code)).findFirst();
    }
}
