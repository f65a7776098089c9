package org.tripact.agreement.api;

import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Digest;
import org.tripact.kernel.Enterprise;

/**
 * What does not change in the life of an agreement.
 *
 * @param textVersion the version of the agreement text that was signed
 * @param textDigest SM3 of the zh-CN body of that version
 */
public record Particulars(
        AgreementNumber number,
        CustomsCode customsCode,
        Enterprise enterprise,
        CustomsDistrict district,
        String textVersion,
        Digest textDigest) {}
