package org.tripact.console.rest.wire;

import org.tripact.kernel.CustomsDistrict;

/** A customs district. */
public record DistrictView(String code, String name) {

    static DistrictView of(CustomsDistrict district) {
        return new DistrictView(district.code(), district.name());
    }
}
